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

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;

/**
 * An instance of an application whose listener writes to the database of the inbox. As a
 * process of its own it is there to be killed.
 */
public final class DispatchProcess {

	private DispatchProcess() {
	}

	/**
	 * Takes messages and publishes until it is killed. Prints the id of each that it has
	 * taken.
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
