// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.io.IOException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import io.dracoonspring.event.EventMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresEventInboxIT extends AbstractJdbcEventInboxTests {

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void startDatabase() throws IOException {
		postgres = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stopDatabase() throws IOException {
		postgres.close();
	}

	@Override
	TestDatabase database() {
		return TestDatabase.postgres(postgres);
	}

	@Test
	void constraintThatIsCheckedAtTheCommitCountsAsFailure() {
		EventInbox inbox = this.database.inbox(this.clock);
		this.database.jdbc()
			.execute("alter table effect add constraint once unique (id) deferrable initially deferred");
		inbox.add(Messages.webhook("a"));
		RecordingPublisher twice = new RecordingPublisher((message) -> {
			insert(message);
			insert(message);
		});
		assertThat(inbox.publishNext(twice)).isTrue();
		assertThat(twice.done()).isEmpty();
		assertThat(twice.failures()).hasSize(1);
		assertThat(count("effect")).isZero();
		this.clock.advance(Duration.ofSeconds(1));
		RecordingPublisher once = new RecordingPublisher(this::insert);
		assertThat(inbox.publishNext(once)).isTrue();
		assertThat(once.done()).containsExactly("wh:a");
		assertThat(count("effect")).isOne();
	}

	@Test
	void listenerThatHidesAFailedStatementCountsAsFailure() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		RecordingPublisher hiding = new RecordingPublisher((message) -> {
			insert(message);
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.database.jdbc().update("insert into nowhere values (1)"));
		});
		assertThat(inbox.publishNext(hiding)).isTrue();
		assertThat(hiding.done()).isEmpty();
		assertThat(hiding.failures()).hasSize(1);
		assertThat(count("effect")).isZero();
		assertThat(inbox.status().failed()).isOne();
	}

	@Test
	void connectionThatDiesWhileTheApplicationWorksLosesNothing() {
		EventInbox inbox = this.database.inbox(this.clock);
		inbox.add(Messages.webhook("a"));
		RecordingPublisher dying = new RecordingPublisher((message) -> {
			insert(message);
			killConnection(message);
		});
		assertThat(inbox.publishNext(dying)).isTrue();
		assertThat(dying.done()).isEmpty();
		assertThat(count("effect")).isZero();
		this.clock.advance(Duration.ofSeconds(1));
		publishAll(inbox);
		assertThat(this.publisher.done()).containsExactly("wh:a");
	}

	private void killConnection(EventMessage message) {
		try (TestDatabase killer = this.database.again()) {
			Integer pid = this.database.jdbc().queryForObject("select pg_backend_pid()", Integer.class);
			killer.jdbc().queryForObject("select pg_terminate_backend(?)", Boolean.class, pid);
		}
	}

	@Test
	void takingTheNextOneUsesItsIndex() {
		EventInbox inbox = this.database.inbox(this.clock);
		this.database.jdbc()
			.update("insert into dracoon_event (id, source, event_time, received_at, state, due_at, finished_at) "
					+ "select 'wh:' || n, 'WEBHOOK', now(), now(), 'published', now(), now() "
					+ "from generate_series(1, 5000) n");
		inbox.add(Messages.webhook("a"));
		this.database.jdbc().execute("analyze dracoon_event");
		String plan = String.join("\n",
				this.database.jdbc()
					.queryForList("explain select seq from dracoon_event where state = 'waiting' and due_at <= now() "
							+ "order by due_at, seq limit 1 for update skip locked", String.class));
		assertThat(plan).contains("dracoon_event_due").doesNotContain("Seq Scan");
	}

}
