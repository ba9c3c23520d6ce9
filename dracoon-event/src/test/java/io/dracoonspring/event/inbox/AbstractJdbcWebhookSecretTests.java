// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the behaviour of the webhook secret in every database.
 */
abstract class AbstractJdbcWebhookSecretTests {

	private static final int INSTANCES = 4;

	private TestDatabase database;

	abstract TestDatabase database();

	@BeforeEach
	void open() {
		this.database = database();
		this.database.dropTables();
		this.database.createTables();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void instancesThatStartTogetherKnowTheSameSecret() throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(INSTANCES);
		ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
		List<Future<Secret>> secrets = new ArrayList<>();
		for (int i = 0; i < INSTANCES; i++) {
			secrets.add(threads.submit(() -> {
				barrier.await();
				return secret().get();
			}));
		}
		threads.shutdown();
		Secret first = secrets.get(0).get(1, TimeUnit.MINUTES);
		for (Future<Secret> secret : secrets) {
			assertThat(secret.get(1, TimeUnit.MINUTES)).isEqualTo(first);
		}
		assertThat(first.value()).matches("[A-Za-z0-9_-]{43}");
		assertThat(secret().get()).isEqualTo(first);
	}

	@Test
	void scriptThatRunsAgainKeepsIt() {
		Secret secret = secret().get();
		this.database.createTables();
		assertThat(secret().get()).isEqualTo(secret);
	}

	@Test
	void anotherDatabaseHasAnotherSecret() {
		Secret secret = secret().get();
		this.database.jdbc().update("delete from dracoon_event_secret");
		assertThat(secret().get()).isNotEqualTo(secret);
	}

	@Test
	void missingTableIsNamedWithWhatToDo() {
		this.database.dropTables();
		assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> secret().get())
			.withMessageContaining("schema-postgresql.sql");
	}

	private JdbcWebhookSecret secret() {
		return new JdbcWebhookSecret(this.database.jdbc(), this.database.transactions());
	}

}
