// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.dracoonspring.event.EventMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the behaviour of the inbox in all supported databases.
 */
abstract class AbstractJdbcEventInboxTests extends AbstractEventInboxTests {

	TestDatabase database;

	private TestDatabase other;

	private boolean isOther;

	abstract TestDatabase database();

	@BeforeEach
	void open() {
		this.database = database();
		this.other = this.database.again();
		this.database.dropTables();
		this.database.createTables();
		this.database.jdbc().execute("create table effect (id varchar(64))");
	}

	@AfterEach
	void close() {
		this.other.close();
		this.database.close();
	}

	/**
	 * Returns the inboxes of two application instances in turn. The instances share a
	 * database.
	 */
	@Override
	EventInbox inbox(Clock clock) {
		TestDatabase instance = this.isOther ? this.other : this.database;
		this.isOther = !this.isOther;
		return instance.inbox(clock);
	}

	@Test
	void scriptMayBeRunAgain() {
		EventInbox inbox = inbox();
		inbox.add(Messages.webhook("a"));
		this.database.createTables();
		assertThat(inbox.status().waiting()).isOne();
		assertThat(count("dracoon_event_lock")).isEqualTo(64);
	}

	@Test
	void anotherInstancePublishesWhatOneTook() {
		EventInbox inbox = inbox();
		EventInbox another = inbox();
		inbox.add(Messages.webhook("a"));
		assertThat(another.add(Messages.webhook("a"))).isFalse();
		assertThat(another.add(Messages.log("1"))).isFalse();
		publishAll(another);
		assertThat(this.publisher.done()).containsExactly("wh:a");
		assertThat(inbox.publishNext(this.publisher)).isFalse();
	}

	@Test
	void instancesShareTheWork() {
		EventInbox inbox = this.database.inbox(this.clock);
		EventInbox another = this.other.inbox(this.clock);
		inbox.add(Messages.webhook("a", 1L, Duration.ZERO));
		inbox.add(Messages.webhook("b", 2L, Duration.ZERO));
		inbox.publishNext(new RecordingPublisher((message) -> {
			// the other instance publishes only the second message, because this instance
			// has claimed the first
			publishAll(another);
			assertThat(this.publisher.done()).containsExactly("wh:b");
		}));
		assertThat(inbox.publishNext(this.publisher)).isFalse();
	}

	@Test
	void listenerHasItsEffectOnce() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		List<String> attempts = new ArrayList<>();
		RecordingPublisher inserting = new RecordingPublisher((message) -> {
			insert(message);
			attempts.add(message.id());
			if (attempts.size() == 1) {
				throw new IllegalStateException("after the insert");
			}
		});
		assertThat(inbox.publishNext(inserting)).isTrue();
		assertThat(count("effect")).isZero();
		assertThat(this.database.jdbc().queryForMap("select state, attempts, error from dracoon_event"))
			.containsAllEntriesOf(
					Map.of("state", "waiting", "attempts", 1, "error", "java.lang.IllegalStateException"));
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(inbox.publishNext(inserting)).isTrue();
		assertThat(inbox.publishNext(inserting)).isFalse();
		assertThat(attempts).hasSize(2);
		assertThat(inserting.done()).hasSize(1);
		assertThat(count("effect")).isOne();
	}

	@Test
	void messageThatEndsTheProcessLetsOthersPassNextTime() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		this.clock.advance(Duration.ofMillis(1));
		inbox.add(Messages.webhook("b"));
		// check the state that a process leaves if it ends here, during the publication
		inbox.publishNext(new RecordingPublisher((message) -> {
			assertThat(this.database.inbox(this.clock).publishNext(this.publisher)).isTrue();
			assertThat(this.publisher.done()).containsExactly("wh:b");
			assertThat(this.other.jdbc()
				.queryForList("select attempts from dracoon_event where state = 'waiting'", Integer.class))
				.containsExactly(1);
		}));
	}

	@Test
	void messageThatWasClaimedByAnotherIsLeftToIt() {
		JdbcTemplate slow = new JdbcTemplate(this.database.dataSource()) {
			@Override
			public <T> List<T> queryForList(String sql, Class<T> type, Object... args) {
				if (sql.contains("attempts = ?")) {
					// advance the clock after the claim and before the publication, so
					// that the message is due again and the other instance publishes it
					AbstractJdbcEventInboxTests.this.clock.advance(Duration.ofSeconds(2));
					publishAll(AbstractJdbcEventInboxTests.this.other.inbox(AbstractJdbcEventInboxTests.this.clock));
				}
				return super.queryForList(sql, type, args);
			}
		};
		EventInbox inbox = new JdbcEventInbox(slow, this.database.transactions(), TOLERANCE, this.clock);
		inbox.add(Messages.webhook("a"));
		RecordingPublisher none = new RecordingPublisher();
		assertThat(inbox.publishNext(none)).isFalse();
		assertThat(none.messages()).isEmpty();
		assertThat(none.failures()).isEmpty();
		assertThat(this.publisher.done()).containsExactly("wh:a");
	}

	@Test
	void transactionThatCannotBeCommittedCountsAsFailure() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		TransactionTemplate participating = new TransactionTemplate(this.database.transactions());
		RecordingPublisher rollingBack = new RecordingPublisher(
				(message) -> participating.executeWithoutResult((status) -> {
					insert(message);
					status.setRollbackOnly();
				}));
		assertThat(inbox.publishNext(rollingBack)).isTrue();
		assertThat(rollingBack.done()).isEmpty();
		assertThat(rollingBack.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.cause()).isInstanceOf(UnexpectedRollbackException.class);
			assertThat(failure.dueAt()).isEqualTo(this.clock.instant().plusSeconds(1));
		});
		assertThat(count("effect")).isZero();
		assertThat(inbox.status().failed()).isOne();
	}

	@Test
	void failureAfterTheCommitDoesNotPublishAgain() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		RecordingPublisher failing = new RecordingPublisher((message) -> {
			insert(message);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					throw new IllegalStateException("after the commit");
				}
			});
		});
		assertThat(inbox.publishNext(failing)).isTrue();
		assertThat(failing.failures()).singleElement().satisfies((failure) -> assertThat(failure.dueAt()).isNull());
		this.clock.advance(Duration.ofHours(1));
		assertThat(inbox.publishNext(failing)).isFalse();
		assertThat(count("effect")).isOne();
	}

	@Test
	void transactionalEventListenersWork() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(PlatformTransactionManager.class, () -> this.database.transactions());
			context.registerBean(JdbcTemplate.class, () -> this.database.jdbc());
			context.register(ListenerConfiguration.class);
			context.refresh();
			List<String> calls = context.getBean(Listeners.class).calls;
			List<Integer> attempts = new ArrayList<>();
			RecordingPublisher publishing = new RecordingPublisher((message) -> {
				context.publishEvent(message);
				attempts.add(1);
				if (attempts.size() == 1) {
					throw new IllegalStateException("another listener");
				}
			});
			inbox.publishNext(publishing);
			assertThat(calls).containsExactly("rolled back wh:a");
			calls.clear();
			this.clock.advance(Duration.ofSeconds(1));
			inbox.publishNext(publishing);
			assertThat(calls).containsExactly("before wh:a", "after wh:a");
			assertThat(count("effect")).isOne();
		}
	}

	@Test
	void keepsMessageWhateverBecomesOfTheTransactionOfTheCaller() {
		EventInbox inbox = this.database.inbox(this.clock);
		new TransactionTemplate(this.database.transactions()).executeWithoutResult((status) -> {
			assertThat(inbox.add(Messages.webhook("a"))).isTrue();
			status.setRollbackOnly();
		});
		assertThat(inbox.status().waiting()).isOne();
	}

	@Test
	void contentIsDeletedOnceItIsPublished() {
		EventInbox inbox = inbox();
		inbox.add(Messages.webhook("a"));
		inbox.add(Messages.log("1"));
		publishAll(inbox);
		assertThat(this.database.jdbc()
			.queryForObject("select count(*) from dracoon_event where json is not null", Integer.class)).isZero();
		assertThat(count("dracoon_event")).isEqualTo(2);
	}

	@Test
	void timesAreThoseOfTheInstant() {
		inbox().add(Messages.webhook("a"));
		assertThat(this.database.jdbc()
			.queryForObject("select count(*) from dracoon_event where event_time = "
					+ "timestamp with time zone '2026-05-04 11:59:58.456+02:00' and received_at = "
					+ "timestamp with time zone '2026-05-04 10:00:00.123+00:00'", Integer.class))
			.isOne();
	}

	@Test
	void idThatAppearsAtTheLastMomentIsKnown() {
		EventInbox inbox = inbox();
		// simulate an instance with another version of the application. The other version
		// reads a different object id from the same message, and therefore takes a
		// different lock
		EventMessage same = Messages.webhook("a", 1L, Duration.ZERO);
		JdbcTemplate late = new JdbcTemplate(this.database.dataSource()) {
			@Override
			public int update(String sql, Object... args) {
				if (sql.startsWith("insert into dracoon_event ")) {
					assertThat(inbox.add(Messages.webhook("a", 2L, Duration.ZERO))).isTrue();
				}
				return super.update(sql, args);
			}
		};
		EventInbox slow = new JdbcEventInbox(late, this.database.transactions(), TOLERANCE, this.clock);
		assertThat(slow.add(same)).isFalse();
		assertThat(inbox.status().waiting()).isOne();
	}

	@Test
	void missingTablesSayWhatToDo() {
		this.database.dropTables();
		EventInbox inbox = this.database.inbox(this.clock);
		Checkpoints checkpoints = this.database.checkpoints(this.clock);
		for (Consumer<EventInbox> call : List.<Consumer<EventInbox>>of((each) -> each.add(Messages.webhook("a")),
				(each) -> each.publishNext(this.publisher), EventInbox::status,
				(each) -> each.forget(this.clock.instant()),
				(each) -> checkpoints.acquire("log", this.clock.instant(), TOLERANCE))) {
			assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> call.accept(inbox))
				.withMessageContaining("classpath:io/dracoonspring/event/inbox/schema-postgresql.sql")
				.withMessageContaining("schema-h2.sql")
				.returns(false, EventInboxException::isTransient);
		}
	}

	@Test
	void missingLocksSayWhatToDo() {
		this.database.jdbc().execute("delete from dracoon_event_lock");
		EventInbox inbox = inbox();
		assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> inbox.add(Messages.webhook("a")))
			.withMessageContaining("dracoon_event_lock is missing")
			.withMessageContaining("schema-postgresql.sql");
	}

	@Test
	void databaseThatDoesNotAnswerIsReported() {
		EventInbox inbox = this.database.inbox(this.clock);
		this.database.close();
		for (Consumer<EventInbox> call : List.<Consumer<EventInbox>>of((each) -> each.add(Messages.webhook("a")),
				(each) -> each.publishNext(this.publisher), EventInbox::status,
				(each) -> each.forget(this.clock.instant()))) {
			assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> call.accept(inbox))
				.withMessageContaining("Could not access the database of events")
				.withMessageContaining("CannotCreateTransactionException")
				.returns(true, EventInboxException::isTransient);
		}
	}

	final int count(String table) {
		Integer count = this.database.jdbc().queryForObject("select count(*) from " + table, Integer.class);
		assertThat(count).isNotNull();
		return count;
	}

	final void insert(EventMessage message) {
		this.database.jdbc().update("insert into effect (id) values (?)", message.id());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class ListenerConfiguration {

		@Bean
		Listeners listeners(JdbcTemplate jdbc) {
			return new Listeners(jdbc);
		}

	}

	static class Listeners {

		private final List<String> calls = new ArrayList<>();

		private final JdbcTemplate jdbc;

		Listeners(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
		void before(EventMessage message) {
			this.jdbc.update("insert into effect (id) values (?)", message.id());
			this.calls.add("before " + message.id());
		}

		@TransactionalEventListener
		void after(EventMessage message) {
			this.calls.add("after " + message.id());
		}

		@TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
		void rolledBack(EventMessage message) {
			this.calls.add("rolled back " + message.id());
		}

	}

}
