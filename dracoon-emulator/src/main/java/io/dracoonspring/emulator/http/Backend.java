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

package io.dracoonspring.emulator.http;

import java.time.Duration;

import io.dracoonspring.emulator.s3.S3Storage;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.storage.ContentStore;

/**
 * What the areas of the API work on.
 *
 * @param calls makes handlers of operations
 * @param store keeps the contents
 * @param s3 the S3 side
 * @param addresses under which URLs it is reached
 */
public record Backend(Calls calls, ContentStore store, S3Storage s3, Addresses addresses) {

	/** How long URLs for the transfer of content are valid. */
	public static final Duration URL_LIFETIME = Duration.ofMinutes(15);

	/**
	 * Return users, nodes and all the rest.
	 */
	public EmulatorState state() {
		return this.calls.state();
	}

}
