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

package io.dracoonspring.emulator.state;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ApiException;

/**
 * What to do when a name is taken.
 */
public enum ResolutionStrategy {

	/** Find another name. */
	AUTORENAME,

	/** Replace the file; the old one goes to the recycle bin. */
	OVERWRITE,

	/** Refuse. */
	FAIL;

	/**
	 * Return the strategy of a name in JSON.
	 * @param name the name, {@code null} for the server's default
	 * @throws io.dracoonspring.emulator.error.ApiException if there is no such strategy
	 */
	public static ResolutionStrategy of(@Nullable String name) {
		if (name == null) {
			return AUTORENAME;
		}
		return switch (name) {
			case "autorename" -> AUTORENAME;
			case "overwrite" -> OVERWRITE;
			case "fail" -> FAIL;
			default -> throw ApiException.of(400, "Bad Request", "Unknown resolution strategy");
		};
	}

}
