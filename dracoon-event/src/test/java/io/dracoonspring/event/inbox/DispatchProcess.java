// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.internal.inbox.EventDispatchSettings;
import io.dracoonspring.event.internal.inbox.EventDispatcher;

/**
 * Runs an instance of an application whose listener writes to the database of the inbox.
 * Tests kill this separate process.
 */
public final class DispatchProcess {

	private DispatchProcess() {
	}

	/**
	 * Adds messages and publishes them until the process is killed. Prints the id of each
	 * added message.
	 * @param args the URL of the database
	 */
	public static void main(String[] args) {
		TestDatabase database = TestDatabase.url(args[0], "schema-postgresql.sql");
		EventDispatcher dispatcher = dispatcher(database, Duration.ofMillis(5));
		dispatcher.start();
		EventInbox inbox = database.inbox(Clock.systemUTC());
		for (long i = 0;; i++) {
			EventMessage message = Messages.webhook("child" + i, i, Duration.ZERO);
			inbox.add(message);
			System.out.println(message.id());
		}
	}

	static EventDispatcher dispatcher(TestDatabase database, Duration work) {
		JdbcTemplate jdbc = database.jdbc();
		return new EventDispatcher(database.inbox(Clock.systemUTC()), EventDispatcherTests::event, (number) -> null,
				(event) -> {
					jdbc.update("insert into effect (id) values (?)", ((DracoonEvent) event).details().id());
					jdbc.queryForList("select pg_sleep(?)", work.toMillis() / 1000.0);
				}, new EventDispatchSettings(2, Duration.ofMillis(100), Duration.ofDays(7)),
				new EventDispatchListener() {
				}, Clock.systemUTC());
	}

}
