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

package io.dracoonspring.emulator.snapshot;

import java.time.Duration;
import java.util.Set;

/**
 * The state of an emulator at one time. Of use only for the emulator it was taken from.
 */
public final class Snapshot {

	private final World world;

	private final Set<String> contents;

	private final Duration clockOffset;

	Snapshot(World world, Set<String> contents, Duration clockOffset) {
		this.world = world;
		this.contents = Set.copyOf(contents);
		this.clockOffset = clockOffset;
	}

	/**
	 * Return whether the snapshot needs a content.
	 * @param id the id of the content
	 * @return whether a file of the snapshot has it
	 */
	public boolean needs(String id) {
		return this.contents.contains(id);
	}

	/**
	 * Set the clock back and make the world as it was.
	 * @return a new world without listeners
	 */
	public World restore() {
		World restored = this.world.snapshot().world;
		restored.state().clock().offset(this.clockOffset);
		return restored;
	}

}
