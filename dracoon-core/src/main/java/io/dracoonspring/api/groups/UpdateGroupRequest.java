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

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * Changes to a group; schema {@code UpdateGroupRequest} of the API. What is {@code null}
 * stays as it is; {@link ObjectExpiration#never()} ends an expiration.
 *
 * @param name the name, up to 150 characters
 * @param expiration when it expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateGroupRequest(@Nullable String name,
		@Nullable ObjectExpiration expiration) implements UpdateGroupRequestBuilder.With {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateGroupRequest of() {
		return new UpdateGroupRequest(null, null);
	}

}
