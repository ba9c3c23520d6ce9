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

package io.dracoonspring.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.dracoonspring.api.NodeNames;

/**
 * Checks names that come from outside.
 */
public final class NodeName {

	private NodeName() {
	}

	/**
	 * Checks a name.
	 * @param name the name, {@code null} if there is none
	 * @return the name
	 * @throws ResponseStatusException if DRACOON does not allow it; says why
	 */
	public static String checked(@Nullable String name) {
		if (name == null || name.isBlank()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Please give a name.");
		}
		try {
			NodeNames.check(name);
			return name;
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage() + ".", ex);
		}
	}

}
