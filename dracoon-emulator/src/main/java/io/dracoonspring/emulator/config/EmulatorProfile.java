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

package io.dracoonspring.emulator.config;

/**
 * Which of the vendor's products is emulated.
 */
public enum EmulatorProfile {

	/** DRACOON Server, as its API document of 4.42.3 and the notes to 4.44.0 say. */
	SERVER(ServerVersion.NEWEST_SERVER),

	/**
	 * DRACOON Cloud 5.47.0: it has operations of its own and lacks old ones, stores in S3
	 * only, and refuses event log and permission list.
	 */
	CLOUD(ServerVersion.NEWEST_CLOUD);

	private final ServerVersion newest;

	EmulatorProfile(ServerVersion newest) {
		this.newest = newest;
	}

	/**
	 * Return which version is emulated unless another one is named.
	 */
	public ServerVersion newest() {
		return this.newest;
	}

}
