// SPDX-License-Identifier: Apache-2.0

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
