// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.internal.CryptoTools;

/** Finds the rescue keys that an account may manage. */
final class RescueKeys {

	private final DracoonRooms rooms;

	private final DracoonCustomerSettings settings;

	private final DracoonFiles files;

	private final MissingFileKeyDistributor distributor;

	private final KeyPairRules rules;

	private final CryptoTools tools;

	RescueKeys(DracoonRooms rooms, DracoonCustomerSettings settings, DracoonFiles files,
			MissingFileKeyDistributor distributor, KeyPairRules rules, CryptoTools tools) {
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

	// creates a rotation without KeyPairReplacementCheck, because the API does not return
	// the file keys of a rescue key
	private KeyPairRotation rotation(KeyPairStore store) {
		return new KeyPairRotation(store, this.files, this.distributor, this.tools.keyPairs(), this.tools.unlocking(),
				(successor) -> Mono.empty());
	}

}
