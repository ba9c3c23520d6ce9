// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Gives one application instance access to a database, through its own connection pool.
 */
final class TestDatabase implements AutoCloseable {

	private final HikariDataSource pool;

	private final String script;

	private TestDatabase(HikariConfig config, String script) {
		config.setMaximumPoolSize(10);
		config.setConnectionTimeout(10_000);
		// start the pool even if the database is unavailable, so that only the use of a
		// connection fails
		config.setInitializationFailTimeout(-1);
		this.pool = new HikariDataSource(config);
		this.script = script;
	}

	/**
	 * Creates an H2 database in memory, which lives as long as a connection is open.
	 */
	static TestDatabase h2() {
		return url("jdbc:h2:mem:" + UUID.randomUUID(), "schema-h2.sql");
	}

	static TestDatabase postgres(EmbeddedPostgres postgres) {
		return url(postgres.getJdbcUrl("postgres", "postgres"), "schema-postgresql.sql");
	}

	static TestDatabase url(String url, String script) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		return new TestDatabase(config, script);
	}

	/**
	 * Returns the access of another application instance to the same database.
	 */
	TestDatabase again() {
		return url(Objects.requireNonNull(this.pool.getJdbcUrl()), this.script);
	}

	void createTables() {
		new ResourceDatabasePopulator(new ClassPathResource(this.script, EventInbox.class)).execute(this.pool);
	}

	void dropTables() {
		jdbc().execute("drop table if exists dracoon_event");
		jdbc().execute("drop table if exists dracoon_event_lock");
		jdbc().execute("drop table if exists dracoon_event_checkpoint");
		jdbc().execute("drop table if exists dracoon_event_secret");
		jdbc().execute("drop table if exists effect");
	}

	DataSource dataSource() {
		return this.pool;
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(this.pool);
	}

	JdbcTransactionManager transactions() {
		return new JdbcTransactionManager(this.pool);
	}

	JdbcEventInbox inbox(Clock clock) {
		return new JdbcEventInbox(jdbc(), transactions(), AbstractEventInboxTests.TOLERANCE, clock);
	}

	JdbcCheckpoints checkpoints(Clock clock) {
		return new JdbcCheckpoints(jdbc(), transactions(), clock);
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
