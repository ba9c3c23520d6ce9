// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresWebhookSecretIT extends AbstractJdbcWebhookSecretTests {

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

}
