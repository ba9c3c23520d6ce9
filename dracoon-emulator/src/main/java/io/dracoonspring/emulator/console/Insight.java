// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.util.List;
import java.util.function.Supplier;

import io.dracoonspring.emulator.persistence.World;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.uploads.UploadView;
import io.dracoonspring.emulator.webhooks.Delivery;

/**
 * What the console looks into. The world changes with each reset.
 *
 * @param world returns what is remembered
 * @param store returns what files consist of
 * @param uploads returns the uploads, newest first; not to be called while the state is
 * locked
 * @param deliveries returns the latest deliveries to webhooks, newest first
 */
public record Insight(Supplier<World> world, Supplier<ContentStore> store, Supplier<List<UploadView>> uploads,
		Supplier<List<Delivery>> deliveries) {

}
