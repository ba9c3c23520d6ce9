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

package io.dracoonspring.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * When something expires; schema {@code ObjectExpiration} of the API.
 *
 * @param enableExpiration whether it expires
 * @param expireAt when it expires; only if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectExpiration(Boolean enableExpiration, @Nullable Instant expireAt) {

	public ObjectExpiration {
		Assert.notNull(enableExpiration, "'enableExpiration' must not be null");
	}

	/**
	 * Return an expiration at a point in time.
	 * @param expireAt when it expires
	 * @return the expiration
	 */
	public static ObjectExpiration at(Instant expireAt) {
		Assert.notNull(expireAt, "'expireAt' must not be null");
		return new ObjectExpiration(true, expireAt);
	}

	/**
	 * Return that something does not expire, or does not any longer.
	 * @return no expiration
	 */
	public static ObjectExpiration never() {
		return new ObjectExpiration(false, null);
	}

}
