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

package io.dracoonspring.api.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * A group to be created; schema {@code CreateGroupRequest} of the API.
 *
 * @param name the name, up to 150 characters without {@code `}
 * @param expiration when it expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateGroupRequest(String name,
		@Nullable ObjectExpiration expiration) implements CreateGroupRequestBuilder.With {

	public CreateGroupRequest {
		Assert.hasText(name, "'name' must not be empty");
	}

	/**
	 * Create a request with what is required; everything else keeps the server's default.
	 * @param name the name, up to 150 characters without {@code `}
	 * @return the request
	 */
	public static CreateGroupRequest of(String name) {
		return new CreateGroupRequest(name, null);
	}

}
