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

package io.dracoonspring.emulator.persistence;

import io.dracoonspring.emulator.oauth.OAuthClients;
import io.dracoonspring.emulator.oauth.TokenStore;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.MovableClock;
import io.dracoonspring.emulator.state.Settings;

/**
 * All that the emulator remembers, but for the contents.
 *
 * @param state users, nodes and all the rest
 * @param clients the registered OAuth clients
 * @param tokens the valid tokens
 */
public record World(EmulatorState state, OAuthClients clients, TokenStore tokens) {

	/**
	 * Create a world without users and nodes, to be filled.
	 * @param settings what holds for all of it
	 */
	public static World empty(MovableClock clock, Settings settings) {
		return new World(new EmulatorState(clock, settings), new OAuthClients(), new TokenStore(clock));
	}

}
