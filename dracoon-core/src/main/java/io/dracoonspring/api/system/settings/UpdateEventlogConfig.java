/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the settings of the log of events; schema {@code UpdateEventlogConfig} of
 * the API. What is {@code null} stays as it is.
 *
 * @param enabled whether events are logged
 * @param logIpEnabled whether IP addresses of users are logged
 * @param retentionPeriod after how many days entries are deleted, 0 to 9999; 0 for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateEventlogConfig(@Nullable Boolean enabled, @Nullable Boolean logIpEnabled,
		@Nullable Integer retentionPeriod) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateEventlogConfig of() {
		return new UpdateEventlogConfig(null, null, null);
	}

	/**
	 * Return a copy with another value of {@code enabled}.
	 * @param enabled whether events are logged
	 * @return the copy
	 */
	public UpdateEventlogConfig withEnabled(boolean enabled) {
		return new UpdateEventlogConfig(enabled, this.logIpEnabled, this.retentionPeriod);
	}

	/**
	 * Return a copy with another value of {@code logIpEnabled}.
	 * @param logIpEnabled whether IP addresses of users are logged
	 * @return the copy
	 */
	public UpdateEventlogConfig withLogIpEnabled(boolean logIpEnabled) {
		return new UpdateEventlogConfig(this.enabled, logIpEnabled, this.retentionPeriod);
	}

	/**
	 * Return a copy with another value of {@code retentionPeriod}.
	 * @param retentionPeriod after how many days entries are deleted, 0 to 9999; 0 for
	 * never
	 * @return the copy
	 */
	public UpdateEventlogConfig withRetentionPeriod(int retentionPeriod) {
		return new UpdateEventlogConfig(this.enabled, this.logIpEnabled, retentionPeriod);
	}

}
