// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the behaviour of checkpoints in all supported databases.
 */
abstract class AbstractJdbcCheckpointsTests {

	private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

	private static final Duration LEASE = Duration.ofMinutes(1);

	private final MovableClock clock = new MovableClock();

	private TestDatabase database;

	private TestDatabase other;

	private Checkpoints first;

	private Checkpoints second;

	abstract TestDatabase database();

	@BeforeEach
	void open() {
		this.database = database();
		this.other = this.database.again();
		this.database.dropTables();
		this.database.createTables();
		this.first = this.database.checkpoints(this.clock);
		this.second = this.other.checkpoints(this.clock);
	}

	@AfterEach
	void close() {
		this.other.close();
		this.database.close();
	}

	@Test
	void oneInstanceHoldsALog() {
		assertThat(this.first.acquire("log", START, LEASE)).contains(START);
		assertThat(this.second.acquire("log", START, LEASE)).isEmpty();
		assertThat(this.second.advance("log", START.plusSeconds(5), LEASE)).isFalse();
		this.second.release("log");
		assertThat(this.second.acquire("log", START, LEASE)).isEmpty();
		// acquire another log, which has its own lease
		assertThat(this.second.acquire("another log", START, LEASE)).contains(START);
		assertThat(this.first.acquire("log", START.plusSeconds(99), LEASE)).contains(START);
	}

	@Test
	void remembersHowFarALogWasRead() {
		this.first.acquire("log", START, LEASE);
		assertThat(this.first.advance("log", START.plusMillis(1234), LEASE)).isTrue();
		this.first.release("log");
		assertThat(this.first.advance("log", START, LEASE)).isFalse();
		assertThat(this.second.acquire("log", START, LEASE)).contains(START.plusMillis(1234));
	}

	@Test
	void leaseRunsOut() {
		this.first.acquire("log", START, LEASE);
		this.clock.advance(LEASE.minusMillis(1));
		assertThat(this.second.acquire("log", START, LEASE)).isEmpty();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.second.acquire("log", START, LEASE)).contains(START);
		// expect a lost lease, and no stored position
		assertThat(this.first.advance("log", START.plusSeconds(5), LEASE)).isFalse();
		this.first.release("log");
		assertThat(this.first.acquire("log", START, LEASE)).isEmpty();
		assertThat(this.second.acquire("log", START, LEASE)).contains(START);
	}

	@Test
	void leaseIsRenewed() {
		this.first.acquire("log", START, LEASE);
		this.clock.advance(LEASE.minusMillis(1));
		this.first.advance("log", START.plusSeconds(1), LEASE);
		this.clock.advance(LEASE.minusMillis(1));
		assertThat(this.second.acquire("log", START, LEASE)).isEmpty();
		assertThat(this.first.acquire("log", START, LEASE)).contains(START.plusSeconds(1));
		this.clock.advance(LEASE.minusMillis(1));
		assertThat(this.second.acquire("log", START, LEASE)).isEmpty();
		// let the lease expire without a new holder
		this.clock.advance(LEASE);
		assertThat(this.first.advance("log", START.plusSeconds(2), LEASE)).isTrue();
		assertThat(this.second.acquire("log", START, LEASE)).isEmpty();
	}

	@Test
	void oneOfManyThatAskAtOnceGetsIt() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			for (int round = 0; round < 20; round++) {
				String log = "log " + round;
				CyclicBarrier barrier = new CyclicBarrier(6);
				List<Future<Optional<Instant>>> results = new ArrayList<>();
				for (int i = 0; i < 6; i++) {
					Checkpoints checkpoints = ((i % 2 == 0) ? this.database : this.other).checkpoints(this.clock);
					results.add(threads.submit(() -> {
						barrier.await(60, TimeUnit.SECONDS);
						return checkpoints.acquire(log, START, LEASE);
					}));
				}
				int taken = 0;
				for (Future<Optional<Instant>> result : results) {
					taken += result.get(60, TimeUnit.SECONDS).isPresent() ? 1 : 0;
				}
				assertThat(taken).isOne();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void databaseThatDoesNotAnswerIsReported() {
		this.other.close();
		assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> this.second.acquire("log", START, LEASE));
		assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> this.second.advance("log", START, LEASE));
		assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> this.second.release("log"));
	}

}
