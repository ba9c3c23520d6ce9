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

package io.dracoonspring.event.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers how far event logs have been read for as long as the application runs. There
 * is one instance only, which always gets what it asks for; leases do not matter.
 */
public final class InMemoryCheckpoints implements Checkpoints {

	private final Map<String, Instant> readUntil = new ConcurrentHashMap<>();

	private final Set<String> held = ConcurrentHashMap.newKeySet();

	@Override
	public Optional<Instant> acquire(String log, Instant start, Duration lease) {
		this.held.add(log);
		return Optional.of(this.readUntil.computeIfAbsent(log, (name) -> start));
	}

	@Override
	public boolean advance(String log, Instant readUntil, Duration lease) {
		if (!this.held.contains(log)) {
			return false;
		}
		this.readUntil.put(log, readUntil);
		return true;
	}

	@Override
	public void release(String log) {
		this.held.remove(log);
	}

}
