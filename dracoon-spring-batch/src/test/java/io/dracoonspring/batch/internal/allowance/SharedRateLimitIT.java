// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class SharedRateLimitIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final long ALL = 1_000_000;

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.setName(UUID.randomUUID().toString())
		.addScript("/io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final TestClock clock = new TestClock(Instant.parse("2026-06-01T12:00:00Z"));

	private final Workers workers = new Workers(new JdbcTemplate(this.database));

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Worker one = new Worker(ALL);

	private final Worker two = new Worker(ALL);

	@AfterEach
	void close() {
		Stream.of(this.one, this.two).forEach(Worker::close);
		this.emulator.close();
		this.database.shutdown();
	}

	@Test
	void workersAtWorkShareTheLimitEqually() {
		this.one.limit().change(2 * ALL);
		this.one.begin();
		await(this.one, ALL);
		this.two.begin();
		await(this.two, ALL / 2);
		await(this.one, ALL / 2);
		this.two.end();
		await(this.two, null);
		await(this.one, ALL);
		this.one.end();
		await(this.one, 2 * ALL);
	}

	@Test
	void lowerLimitOfAClientStays() {
		this.one.limit().change(7);
		this.one.begin();
		Awaitility.await().atMost(TIMEOUT).until(() -> this.workers.summary().workers() == 1);
		assertThat(this.one.limit().bytesPerSecond()).isEqualTo(7);
		this.one.end();
		assertThat(this.one.limit().bytesPerSecond()).isEqualTo(7);
	}

	@Test
	void workerThatDiesKeepsItsShareForAMomentOnly() {
		this.workers.join("dead");
		this.workers.renew("dead", Duration.ofSeconds(4), Duration.ZERO);
		this.one.begin();
		await(this.one, ALL / 2);
		await(this.one, ALL);
	}

	@Test
	void workerThatBeginsWithoutTheDatabaseIsCountedLater() {
		JdbcTemplate jdbc = new JdbcTemplate(this.database);
		jdbc.execute("alter table dracoon_batch_worker rename to away");
		this.one.begin();
		jdbc.execute("alter table away rename to dracoon_batch_worker");
		Awaitility.await().atMost(TIMEOUT).until(() -> this.workers.summary().workers() == 1);
	}

	@Test
	void withoutTheDatabaseAWorkerHasHalfOfItsShare() {
		this.one.begin();
		this.two.begin();
		await(this.one, ALL / 2);
		await(this.two, ALL / 2);
		JdbcTemplate jdbc = new JdbcTemplate(this.database);
		jdbc.execute("alter table dracoon_batch_worker rename to away");
		await(this.one, ALL / 4);
		await(this.two, ALL / 4);
		// the limit stays the same during several refreshes
		Awaitility.await()
			.during(Duration.ofSeconds(4))
			.atMost(TIMEOUT)
			.until(() -> ALL / 4 == this.one.limit().bytesPerSecond());
		jdbc.execute("alter table away rename to dracoon_batch_worker");
		await(this.one, ALL / 2);
	}

	@Test
	void allWaitWhenTheServerWantsOneToWait() {
		try (Worker unlimited = new Worker(null)) {
			unlimited.begin();
			this.one.begin();
			this.emulator.faults()
				.add(Fault.of(new Effect.TooManyRequests(Duration.ofSeconds(8), false))
					.on(Target.operation("GET", "/api/v4/nodes/{node_id}"))
					.times(1));
			CompletableFuture<?> refused = this.one.client.nodes().get(0L).toFuture();
			Awaitility.await()
				.atMost(TIMEOUT)
				.until(() -> this.workers.summary().pause().compareTo(Duration.ofSeconds(4)) > 0);
			Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
				long start = System.nanoTime();
				unlimited.client.publicInfo().getSoftwareVersion().block(TIMEOUT);
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
			});
			assertThat(unlimited.limit().bytesPerSecond()).isNull();
			refused.cancel(true);
		}
	}

	@Test
	void pauseOfOneWorkerHoldsTheCallsOfTheOther() {
		this.one.begin();
		this.two.begin();
		await(this.two, ALL / 2);
		this.one.pause.share(Duration.ofSeconds(8));
		Awaitility.await().atMost(TIMEOUT).until(() -> !this.two.pause.isOver());
		long start = System.nanoTime();
		this.two.client.publicInfo().getSoftwareVersion().block(TIMEOUT);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
		assertThat(this.one.pause.isOver()).isTrue();
	}

	@Test
	void pauseThatIsNotSharedHoldsOneWorkerOnly() {
		this.one.begin();
		this.two.begin();
		this.one.pause.begin(Duration.ofSeconds(6));
		Awaitility.await()
			.during(Duration.ofSeconds(4))
			.atMost(TIMEOUT)
			.until(() -> !this.one.pause.isOver() && this.two.pause.isOver());
	}

	@Test
	void allWorkersFollowAChangeAtRunTime() {
		this.one.begin();
		this.two.begin();
		await(this.one, ALL / 2);
		this.one.limits.replace("Mo-Su: 400000B", null);
		await(this.one, 200_000L);
		await(this.two, 200_000L);
		assertThat(this.two.limits.read().origin()).isEqualTo(MirrorStatus.Limits.Origin.ENDPOINT);
		this.two.limits.replace("Mo-Su: 600000B", "Europe/Berlin");
		await(this.one, 300_000L);
		assertThat(this.one.limits.read().timeZone()).isEqualTo("Europe/Berlin");
		this.two.limits.reset();
		await(this.one, ALL / 2);
		await(this.two, ALL / 2);
		assertThat(this.one.limits.read().origin()).isEqualTo(MirrorStatus.Limits.Origin.CONFIGURATION);
	}

	@Test
	void workerFollowsTheClock() {
		try (Worker worker = new Worker(List.of("12:00-13:00: 4", "13:00-14:00: pause"), null)) {
			worker.begin();
			await(worker, 4L);
			assertThat(worker.limits.read()).isEqualTo(new MirrorStatus.Limits(4L, null, false,
					Instant.parse("2026-06-01T13:00:00Z"), "12:00-13:00: 4",
					List.of("12:00-13:00: 4", "13:00-14:00: pause"), "Z", MirrorStatus.Limits.Origin.CONFIGURATION));
			this.clock.set(Instant.parse("2026-06-01T13:00:00Z"));
			await(worker, 16L * 1024);
			assertThat(worker.pause.planned().isOver()).isFalse();
			this.clock.set(Instant.parse("2026-06-01T14:00:00Z"));
			await(worker, null);
			assertThat(worker.pause.planned().isOver()).isTrue();
		}
	}

	@Test
	void workerFollowsTheClockWithoutTheDatabase() {
		this.one.limits.replace("12:00-13:00: 4000", null);
		this.one.begin();
		await(this.one, 4000L);
		new JdbcTemplate(this.database).execute("alter table dracoon_batch_worker rename to away");
		await(this.one, 2000L);
		this.clock.set(Instant.parse("2026-06-01T13:00:00Z"));
		await(this.one, ALL / 2);
	}

	@Test
	void windowsThatAWorkerCannotReadChangeNothing() {
		this.one.begin();
		await(this.one, ALL);
		JdbcTemplate jdbc = new JdbcTemplate(this.database);
		jdbc.update("insert into dracoon_batch_limits (id, limit_windows, time_zone) values (1, 'later: 5', 'Z')");
		assertThat(this.one.limits.read().bytesPerSecond()).isEqualTo(ALL);
		this.one.limits.replace("Mo-Su: 5", null);
		await(this.one, 5L);
	}

	@Test
	void pauseEndsWithTheWork() {
		this.one.limits.replace("Mo-Su: pause", null);
		this.one.begin();
		Awaitility.await().atMost(TIMEOUT).until(() -> !this.one.pause.planned().isOver());
		// expect that a planned pause does not delay other calls of the application
		this.one.client.publicInfo().getSoftwareVersion().block(TIMEOUT);
		this.one.end();
		assertThat(this.one.pause.planned().isOver()).isTrue();
		await(this.one, null);
	}

	@Test
	void workersShareTheLimitOfCalls() {
		this.one.limits.replace("Mo-Su: 8 calls", null);
		this.one.begin();
		this.two.begin();
		await(this.two, ALL / 2);
		await(this.one, ALL / 2);
		// the first calls are not limited, because an unused limit leaves a credit
		call(this.one, 4);
		long start = System.nanoTime();
		call(this.one, 12);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(2),
				Duration.ofSeconds(10));
	}

	private static void call(Worker worker, int times) {
		Flux.range(0, times).flatMap((number) -> worker.client.publicInfo().getSoftwareVersion()).blockLast(TIMEOUT);
	}

	private static void await(Worker worker, @Nullable Long limit) {
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(worker.limit().bytesPerSecond()).isEqualTo(limit));
	}

	/** Is a worker that works until the test ends it. */
	private final class Worker implements AutoCloseable {

		private final CallPause pause = new CallPause();

		private final Dracoon client = Dracoon.builder()
			.baseUrl(SharedRateLimitIT.this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.webClientCustomizer(this.pause)
			.build();

		private final CurrentLimits limits;

		private final SharedRateLimit allowance;

		private final CountDownLatch end = new CountDownLatch(1);

		private CompletableFuture<?> work = CompletableFuture.completedFuture(null);

		private Worker(@Nullable Long limit) {
			this(List.of(), limit);
		}

		private Worker(List<String> windows, @Nullable Long limit) {
			this.limits = new CurrentLimits(new JdbcTemplate(SharedRateLimitIT.this.database),
					LimitSchedule.of(windows, ZoneOffset.UTC, limit), SharedRateLimitIT.this.clock);
			this.allowance = new SharedRateLimit(SharedRateLimitIT.this.workers, this.limits, this.pause,
					() -> List.of(this.client));
		}

		private BandwidthLimit limit() {
			return this.client.transfers().bandwidth();
		}

		private void begin() {
			// use a separate thread, because the common pool has only one thread on a
			// machine with two processors
			this.work = CompletableFuture.runAsync(() -> this.allowance.during(() -> {
				try {
					this.end.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}), (task) -> new Thread(task, "worker").start());
		}

		private void end() {
			this.end.countDown();
			assertThat(this.work).succeedsWithin(TIMEOUT);
		}

		@Override
		public void close() {
			end();
			this.allowance.close();
			this.client.close();
		}

	}

}
