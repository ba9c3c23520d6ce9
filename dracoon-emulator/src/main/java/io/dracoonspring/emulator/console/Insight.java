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
