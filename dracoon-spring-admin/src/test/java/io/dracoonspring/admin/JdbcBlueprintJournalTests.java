// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcBlueprintJournalTests {

	private static final String IS_HELD = "select count(*) from dracoon_blueprint_lock where lease_until > current_timestamp";

	private final DriverManagerDataSource database = new DriverManagerDataSource(
			"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	@BeforeEach
	void createTables() {
		new ResourceDatabasePopulator(new ClassPathResource("schema-h2.sql", JdbcBlueprintJournal.class))
			.execute(this.database);
	}

	@Test
	void lockIsRenewedWhileWorkWritesNoEntries() {
		JdbcBlueprintJournal journal = new JdbcBlueprintJournal(this.jdbc, Duration.ZERO, Duration.ofMillis(50));
		journal.exclusively((entries) -> {
			// as if the work had taken more than five minutes
			this.jdbc.update("update dracoon_blueprint_lock set lease_until = current_timestamp - interval '1' minute");
			Awaitility.await().untilAsserted(() -> assertThat(count()).isOne());
			assertThatExceptionOfType(PlanException.class)
				.isThrownBy(() -> new JdbcBlueprintJournal(this.jdbc, Duration.ZERO).exclusively((others) -> "done"))
				.withMessageContaining("Another instance");
			return "done";
		});
		assertThat(count()).isZero();
	}

	private int count() {
		Integer count = this.jdbc.queryForObject(IS_HELD, Integer.class);
		return (count != null) ? count : 0;
	}

}
