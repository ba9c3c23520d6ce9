// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;
import java.util.function.Supplier;

import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.uploads.UploadView;
import io.dracoonspring.emulator.internal.webhooks.Delivery;

/**
 * Provides the data that the console shows. A reset or a restored snapshot replaces the
 * world, so callers must not store it.
 *
 * @param world the supplier of the current world
 * @param store the supplier of the store of file contents
 * @param uploads the supplier of the uploads, newest first; callers must not hold the
 * lock of the {@link EmulatorState}
 * @param deliveries the supplier of the latest deliveries to webhooks, newest first
 * @param operations the supplier of the operations in the notation of fault targets, such
 * as {@code GET /path}
 */
public record Insight(Supplier<World> world, Supplier<ContentStore> store, Supplier<List<UploadView>> uploads,
		Supplier<List<Delivery>> deliveries, Supplier<List<String>> operations) {

	EmulatorState state() {
		return this.world.get().state();
	}

}
