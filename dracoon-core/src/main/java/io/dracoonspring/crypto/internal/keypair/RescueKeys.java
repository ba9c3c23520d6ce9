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

package io.dracoonspring.crypto.internal.keypair;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonSettings;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.internal.CryptoTools;

/**
 * Finds the rescue keys that an account may manage.
 */
final class RescueKeys {

	private final DracoonRooms rooms;

	private final DracoonSettings settings;

	private final DracoonFiles files;

	private final MissingFileKeyDistributor distributor;

	private final KeyPairRules rules;

	private final CryptoTools tools;

	RescueKeys(DracoonRooms rooms, DracoonSettings settings, DracoonFiles files, MissingFileKeyDistributor distributor,
			KeyPairRules rules, CryptoTools tools) {
		this.rooms = rooms;
		this.settings = settings;
		this.files = files;
		this.distributor = distributor;
		this.rules = rules;
		this.tools = tools;
	}

	RescueKey ofRoom(long roomId) {
		return rescueKey(KeyPairStore.ofRoom(this.rooms, roomId));
	}

	RescueKey ofSystem() {
		return rescueKey(KeyPairStore.ofSystem(this.settings));
	}

	private RescueKey rescueKey(KeyPairStore store) {
		return new DefaultRescueKey(store, this.rules, this.distributor, rotation(store), this.tools);
	}

	// nobody can ask for the file keys of a rescue key
	private KeyPairRotation rotation(KeyPairStore store) {
		return new KeyPairRotation(store, this.files, this.distributor, this.tools.keyPairs(), this.tools.unlocking(),
				(successor) -> Mono.empty());
	}

}
