// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InMemoryEventInbox;
import io.dracoonspring.event.inbox.JdbcEventInbox;

/**
 * Delivers signed messages to an application as webhooks do. First, it sends as many
 * messages as the application accepts. Then it sends 300 messages per second, and
 * measures two values: the delay until an event is published, and the growth of the
 * memory.
 */
public final class EventsBenchmark {

	private static final Duration TOLERANCE = Duration.ofSeconds(10);

	private static final int WARM_UP = 5;

	private static final int SECONDS = 15;

	private static final int STEADY_SECONDS = 60;

	private static final int STEADY_RATE = 300;

	private static final int IN_FLIGHT = 32;

	private static final int CAPACITY = 1_000_000;

	private EventsBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args none
	 * @throws IOException if the database cannot be started
	 */
	public static void main(String[] args) throws IOException {
		measure("memory", new InMemoryEventInbox(TOLERANCE, Clock.systemUTC(), CAPACITY, CAPACITY));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(); HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(postgres.getPostgresDatabase());
			DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(
					new ClassPathResource("io/dracoonspring/event/inbox/schema-postgresql.sql")), pool);
			measure("postgresql", new JdbcEventInbox(new JdbcTemplate(pool), new JdbcTransactionManager(pool),
					TOLERANCE, Clock.systemUTC()));
		}
	}

	private static void measure(String store, EventInbox inbox) {
		try (EventApplication application = EventApplication.start(inbox)) {
			Deliveries deliveries = new Deliveries(application.url());
			deliveries.asManyAsPossible(IN_FLIGHT, Duration.ofSeconds(WARM_UP));
			application.awaitPublished(deliveries.accepted());
			long before = deliveries.accepted();
			long start = System.nanoTime();
			deliveries.asManyAsPossible(IN_FLIGHT, Duration.ofSeconds(SECONDS));
			long delivered = System.nanoTime();
			long count = deliveries.accepted() - before;
			application.awaitPublished(deliveries.accepted());
			figure(store + "-deliveries", perSecond(count, delivered - start), "1/s");
			figure(store + "-published", perSecond(count, System.nanoTime() - start), "1/s");
			application.forgetLags();
			long heap = EventApplication.usedHeap();
			deliveries.steadily(STEADY_RATE, Duration.ofSeconds(STEADY_SECONDS));
			application.awaitPublished(deliveries.accepted());
			figure(store + "-lag-median", application.lag(0.5), "ms");
			figure(store + "-lag-99", application.lag(0.99), "ms");
			figure(store + "-heap-growth", (EventApplication.usedHeap() - heap) / 1048576.0, "MiB");
		}
	}

	private static double perSecond(long count, long nanos) {
		return count * 1e9 / nanos;
	}

	private static void figure(String name, double value, String unit) {
		System.out.printf(Locale.ROOT, "figure %s %.1f %s%n", name, value, unit);
	}

}
