// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.internal.inbox.EventDispatchSettings;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests instances of an application that share one PostgreSQL. The listeners of the
 * instances write to the same database.
 */
class SeveralDispatchersIT {

	private static final Duration LONG = Duration.ofSeconds(120);

	private static final int EVENTS = 1000;

	@TempDir
	Path directory;

	private EmbeddedPostgres postgres;

	private TestDatabase first;

	private TestDatabase second;

	private final List<EventDispatcher> dispatchers = new ArrayList<>();

	@BeforeEach
	void start() throws IOException {
		this.postgres = startDatabase(0);
		this.first = TestDatabase.postgres(this.postgres);
		this.second = this.first.again();
		this.first.createTables();
		this.first.jdbc().execute("create table effect (id varchar(64))");
	}

	@AfterEach
	void stop() throws IOException {
		this.dispatchers.forEach((dispatcher) -> dispatcher.stop(Duration.ZERO));
		this.first.close();
		this.second.close();
		this.postgres.close();
	}

	private EmbeddedPostgres startDatabase(int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.directory.resolve("data"))
			.setCleanDataDirectory(false);
		return (port > 0) ? builder.setPort(port).start() : builder.start();
	}

	@Test
	void eachEventIsPublishedOnce() throws Exception {
		Set<String> failedOnce = ConcurrentHashMap.newKeySet();
		try (CapturedLogs logs = new CapturedLogs()) {
			for (TestDatabase database : List.of(this.first, this.second)) {
				JdbcTemplate jdbc = database.jdbc();
				EventDispatcher dispatcher = new EventDispatcher(database.inbox(Clock.systemUTC()),
						EventDispatcherTests::event, (number) -> Messages.TYPE, (event) -> {
							String id = ((DracoonEvent) event).details().id();
							jdbc.update("insert into effect (id) values (?)", id);
							if (id.endsWith("7") && failedOnce.add(id)) {
								throw new IllegalStateException("the first time");
							}
						}, new EventDispatchSettings(2, Duration.ofMillis(100), Duration.ofDays(7)),
						new EventDispatchListener() {
						}, Clock.systemUTC());
				dispatcher.start();
				this.dispatchers.add(dispatcher);
			}
			List<Future<Integer>> added = new ArrayList<>();
			ExecutorService threads = Executors.newFixedThreadPool(4);
			// each event arrives three times: from the webhook at both instances, where
			// the message at the second instance lacks the type name, and from the log at
			// the second instance
			added.add(threads.submit(() -> addAll(this.first, this.dispatchers.get(0), Source.WEBHOOK)));
			added.add(threads.submit(() -> addAll(this.second, this.dispatchers.get(1), Source.SAME_WEBHOOK)));
			added.add(threads.submit(() -> addAll(this.second, this.dispatchers.get(1), Source.LOG)));
			for (Future<Integer> future : added) {
				future.get(LONG.toSeconds(), TimeUnit.SECONDS);
			}
			threads.shutdown();
			Awaitility.await().atMost(LONG).until(() -> waiting() == 0);
			this.dispatchers.forEach((dispatcher) -> assertThat(dispatcher.stop(LONG)).isTrue());
			assertThat(logs.lines(Level.WARN)).allMatch((line) -> line.contains("Could not publish event"));
		}
		assertThat(failedOnce).isNotEmpty();
		List<String> effects = effects();
		assertThat(effects).doesNotHaveDuplicates();
		assertThat(effects.stream().map((id) -> id.replaceAll("\\D", ""))).hasSize(EVENTS).doesNotHaveDuplicates();
	}

	private enum Source {

		WEBHOOK, SAME_WEBHOOK, LOG

	}

	private static int addAll(TestDatabase database, EventDispatcher dispatcher, Source source) {
		EventInbox inbox = database.inbox(Clock.systemUTC());
		int added = 0;
		for (long i = 0; i < EVENTS; i++) {
			EventMessage message = switch (source) {
				case WEBHOOK -> Messages.webhook("e" + i, i, Duration.ZERO);
				case SAME_WEBHOOK -> Messages.withoutTypeName("e" + i, i, Duration.ZERO);
				case LOG -> Messages.log("e" + i, i, Duration.ofMillis(5000));
			};
			if (inbox.add(message)) {
				added++;
				dispatcher.wakeUp();
			}
		}
		return added;
	}

	@Test
	void killedInstanceLosesNothingAndDoesNothingTwice() throws Exception {
		EventInbox inbox = this.first.inbox(Clock.systemUTC());
		for (long i = 0; i < EVENTS / 2; i++) {
			inbox.add(Messages.webhook("parent" + i, 100_000 + i, Duration.ZERO));
		}
		List<String> command = JavaCommand.of(DispatchProcess.class);
		command.add(this.postgres.getJdbcUrl("postgres", "postgres"));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		Set<String> taken = new TreeSet<>();
		EventDispatcher dispatcher = DispatchProcess.dispatcher(this.second, Duration.ZERO);
		this.dispatchers.add(dispatcher);
		try (BufferedReader output = process.inputReader()) {
			String line = output.readLine();
			while (line != null) {
				if (line.startsWith("wh:")) {
					taken.add(line);
				}
				if (taken.size() == EVENTS / 4) {
					dispatcher.start();
				}
				if (taken.size() == EVENTS / 2 && process.isAlive()) {
					// expect that events are published while the process adds messages
					assertThat(effects().size()).isPositive();
					// send SIGKILL through the handle, because Process.destroyForcibly()
					// would discard the output
					process.toHandle().destroyForcibly();
				}
				line = output.readLine();
			}
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		assertThat(process.exitValue()).isEqualTo(128 + 9);
		assertThat(taken.size()).isGreaterThanOrEqualTo(EVENTS / 2);
		for (long i = 0; i < EVENTS / 2; i++) {
			taken.add("wh:parent" + i);
		}
		Awaitility.await().atMost(LONG).until(() -> waiting() == 0);
		assertThat(dispatcher.stop(LONG)).isTrue();
		// allow one additional message, which was added but not printed before the
		// process died
		assertThat(effects()).doesNotHaveDuplicates().containsAll(taken).hasSizeLessThanOrEqualTo(taken.size() + 1);
	}

	@Test
	void databaseThatIsAwayForAWhileLosesNothing() throws Exception {
		EventInbox inbox = this.first.inbox(Clock.systemUTC());
		for (long i = 0; i < EVENTS; i++) {
			inbox.add(Messages.webhook("e" + i, i, Duration.ZERO));
		}
		EventDispatcher one = DispatchProcess.dispatcher(this.first, Duration.ZERO);
		EventDispatcher other = DispatchProcess.dispatcher(this.second, Duration.ZERO);
		this.dispatchers.addAll(List.of(one, other));
		try (CapturedLogs logs = new CapturedLogs()) {
			one.start();
			other.start();
			Awaitility.await().atMost(LONG).until(() -> waiting() < EVENTS - 200);
			int port = this.postgres.getPort();
			this.postgres.close();
			Awaitility.await().atMost(LONG).until(() -> outages(logs, "when the inbox works again") >= 2);
			this.postgres = startDatabase(port);
			// ignore failures of the inbox, because connections in the pool may still
			// lead to the closed database
			ConditionFactory timeout = Awaitility.await()
				.atMost(LONG)
				.ignoreExceptionsInstanceOf(EventInboxException.class);
			timeout.until(() -> waiting() > 0);
			timeout.until(() -> waiting() == 0);
			Awaitility.await().atMost(LONG).until(() -> outages(logs, "are published again") >= 2);
			assertThat(one.stop(LONG)).isTrue();
			assertThat(other.stop(LONG)).isTrue();
		}
		assertThat(effects()).hasSize(EVENTS).doesNotHaveDuplicates();
	}

	private static long outages(CapturedLogs logs, String text) {
		return logs.lines(Level.INFO).stream().filter((line) -> line.contains(text)).count();
	}

	private long waiting() {
		return this.first.inbox(Clock.systemUTC()).status().waiting();
	}

	private List<String> effects() {
		return this.first.jdbc().queryForList("select id from effect", String.class);
	}

}
