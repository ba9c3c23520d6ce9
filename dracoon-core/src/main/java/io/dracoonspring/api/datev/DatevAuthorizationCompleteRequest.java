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

package io.dracoonspring.api.datev;

import io.dracoonspring.api.Secret;

/**
 * Completes the link of a room with DATEV; schema
 * {@code DatevAuthorizationCompleteRequest} of the API.
 *
 * @param state the parameter {@code state} of the URL to which DATEV sent the user back
 * @param code the parameter {@code code} of that URL
 */
public record DatevAuthorizationCompleteRequest(Secret state, Secret code) {

	/**
	 * Creates a request.
	 * @param state the parameter {@code state} of the URL to which DATEV sent the user
	 * back
	 * @param code the parameter {@code code} of that URL
	 * @return the request
	 */
	public static DatevAuthorizationCompleteRequest of(String state, String code) {
		return new DatevAuthorizationCompleteRequest(Secret.of(state), Secret.of(code));
	}

}
