// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import io.dracoonspring.emulator.internal.persistence.WorldSnapshot;

/**
 * The state of an emulator at one time. Only the emulator that took the snapshot can
 * restore it, because only that emulator has the contents of the files.
 */
public final class Snapshot {

	private final WorldSnapshot world;

	Snapshot(WorldSnapshot world) {
		this.world = world;
	}

	WorldSnapshot world() {
		return this.world;
	}

}
