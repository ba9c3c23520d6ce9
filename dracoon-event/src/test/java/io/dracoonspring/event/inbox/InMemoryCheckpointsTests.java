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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InMemoryCheckpointsTests {

	private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

	private static final Duration LEASE = Duration.ofMinutes(1);

	@Test
	void remembersHowFarALogWasRead() {
		Checkpoints checkpoints = new InMemoryCheckpoints();
		assertThat(checkpoints.acquire("log", START, LEASE)).contains(START);
		assertThat(checkpoints.advance("log", START.plusSeconds(1), LEASE)).isTrue();
		assertThat(checkpoints.acquire("log", START, LEASE)).contains(START.plusSeconds(1));
		assertThat(checkpoints.acquire("another log", START, LEASE)).contains(START);
	}

	@Test
	void whatIsNotHeldDoesNotAdvance() {
		Checkpoints checkpoints = new InMemoryCheckpoints();
		assertThat(checkpoints.advance("log", START, LEASE)).isFalse();
		checkpoints.acquire("log", START, LEASE);
		checkpoints.release("log");
		assertThat(checkpoints.advance("log", START.plusSeconds(1), LEASE)).isFalse();
		assertThat(checkpoints.acquire("log", START, LEASE)).contains(START);
	}

}
