// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import io.dracoonspring.emulator.internal.oauth.OAuthClients;
import io.dracoonspring.emulator.internal.oauth.TokenStore;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;

/**
 * Holds all data of the emulator, except the contents of files.
 *
 * @param state the users, the nodes and all data other than clients and tokens
 * @param clients the registered OAuth clients
 * @param tokens the valid tokens
 */
public record World(EmulatorState state, OAuthClients clients, TokenStore tokens) {

	/**
	 * Creates a world without users and nodes.
	 * @param settings the settings of the whole world
	 */
	public static World empty(MovableClock clock, Settings settings) {
		return new World(new EmulatorState(clock, settings), new OAuthClients(), new TokenStore(clock));
	}

}
