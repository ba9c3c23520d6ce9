// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Runs the tests of {@link AuditCheckpointsTests} on PostgreSQL. */
class AuditCheckpointsIT extends AuditCheckpointsTests {

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@Override
	DataSource dataSource() {
		DataSource database = postgres.getPostgresDatabase();
		new ResourceDatabasePopulator(new ClassPathResource("/io/dracoonspring/batch/schema-postgresql.sql"))
			.execute(database);
		new JdbcTemplate(database).execute("truncate dracoon_batch_audit, dracoon_batch_audit_event");
		return database;
	}

}
