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

package io.dracoonspring.event.webhook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the webhooks stood when they were last looked at.
 *
 * @param time when that was
 * @param webhooks the webhooks of this application
 * @param problems what could not be done
 */
public record RegistrationStatus(Instant time, List<Registered> webhooks, List<RegistrationProblem> problems) {

	/**
	 * Copies the lists.
	 */
	public RegistrationStatus {
		webhooks = List.copyOf(webhooks);
		problems = List.copyOf(problems);
	}

	/**
	 * A webhook of this application.
	 *
	 * @param id the id
	 * @param name the name
	 * @param enabled whether the server calls it
	 * @param failStatus the HTTP status for which the server switched it off,
	 * {@code null} if it did not
	 * @param expireAt when it expires unless it is renewed, {@code null} if not told
	 */
	public record Registered(long id, String name, boolean enabled, @Nullable Integer failStatus,
			@Nullable Instant expireAt) {

	}

}
