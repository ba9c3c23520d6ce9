// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.batch.internal.audit.AuditCheckpoints.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AuditCheckpointsTests {

	private static final String TARGET = "/audits";

	private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

	private static final Instant BEGINNING = FIRST.minusSeconds(86_400);

	private static final Instant SECOND = FIRST.plusSeconds(60);

	private static final Instant LATER = FIRST.plusSeconds(7200);

	private final DataSource database = dataSource();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	private final AuditCheckpoints checkpoints = new AuditCheckpoints(this.jdbc);

	DataSource dataSource() {
		return new EmbeddedDatabaseBuilder().generateUniqueName(true)
			.setType(EmbeddedDatabaseType.H2)
			.addScript("io/dracoonspring/batch/schema-h2.sql")
			.build();
	}

	@AfterEach
	void close() {
		if (this.database instanceof EmbeddedDatabase embedded) {
			embedded.shutdown();
		}
	}

	private static LogEvent event(long id, Instant time) {
		return new LogEvent(id, time, 1L, null, null, null, null, null, null, "message", null, null, null, null, null,
				null, null, null, null, null, null, null);
	}

	private int remembered() {
		return this.jdbc.queryForList("select event_id from dracoon_batch_audit_event", Long.class).size();
	}

	@Test
	void eventsOfTheLastHourAreKnownWhenTheAuditIsComplete() {
		LogEvent old = event(1, FIRST.minusSeconds(3601));
		LogEvent young = event(2, FIRST.minusSeconds(3600));
		this.checkpoints.record(TARGET, 7, FIRST, List.of(old, young));
		assertThat(this.checkpoints.isWritten(TARGET, young)).isFalse();
		this.checkpoints.complete(TARGET, new Period(null, FIRST, 1, 7));
		assertThat(this.checkpoints.isWritten(TARGET, young)).isTrue();
		assertThat(this.checkpoints.isWritten(TARGET, old)).isFalse();
		assertThat(this.checkpoints.isWritten("/other", young)).isFalse();
		assertThat(this.checkpoints.find(TARGET)).contains(new Period(null, FIRST, 1, 7));
	}

	@Test
	void eventsAreKnownOverSeveralAuditsAsLongAsTheyMatter() {
		LogEvent event = event(1, FIRST.minusSeconds(1));
		this.checkpoints.record(TARGET, 7, FIRST, List.of(event));
		this.checkpoints.complete(TARGET, new Period(BEGINNING, FIRST, 1, 7));
		this.checkpoints.complete(TARGET, new Period(BEGINNING, SECOND, 2, 8));
		assertThat(this.checkpoints.find(TARGET)).contains(new Period(BEGINNING, SECOND, 2, 8));
		assertThat(this.checkpoints.isWritten(TARGET, event)).isTrue();
		this.checkpoints.complete(TARGET, new Period(null, LATER, 3, 9));
		assertThat(remembered()).isZero();
	}

	@Test
	void whatFailedAuditsHaveWrittenIsForgotten() {
		this.checkpoints.record(TARGET, 7, FIRST, List.of(event(1, FIRST.minusSeconds(1))));
		this.checkpoints.record("/other", 7, FIRST, List.of(event(1, FIRST.minusSeconds(1))));
		this.checkpoints.complete(TARGET, new Period(null, FIRST, 1, 8));
		assertThat(remembered()).isEqualTo(1);
	}

	@Test
	void recordingIsTheSameIfItIsRepeated() {
		LogEvent event = event(1, FIRST.minusSeconds(1));
		this.checkpoints.record(TARGET, 7, FIRST, List.of(event));
		this.checkpoints.record(TARGET, 7, FIRST, List.of(event, event(2, FIRST.minusSeconds(1))));
		assertThat(remembered()).isEqualTo(2);
		this.checkpoints.complete(TARGET, new Period(null, FIRST, 1, 7));
		this.checkpoints.complete(TARGET, new Period(null, FIRST, 1, 7));
		assertThat(remembered()).isEqualTo(2);
		this.checkpoints.requireUnchanged(TARGET, 7, 0);
		assertThatIllegalStateException().isThrownBy(() -> this.checkpoints.requireUnchanged(TARGET, 8, 0));
		this.checkpoints.complete(TARGET, new Period(null, SECOND, 2, 8));
		this.checkpoints.complete(TARGET, new Period(null, SECOND, 2, 8));
		assertThat(this.checkpoints.find(TARGET)).contains(new Period(null, SECOND, 2, 8));
	}

	@Test
	void ofTwoAuditsAtATimeOneIsComplete() {
		this.checkpoints.complete(TARGET, new Period(null, FIRST, 1, 7));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.checkpoints.complete(TARGET, new Period(null, SECOND, 1, 8)))
			.withMessageContaining("with another value of 'run'");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.checkpoints.complete(TARGET, new Period(null, LATER, 3, 8)))
			.withMessageContaining("with another value of 'run'");
		assertThat(this.checkpoints.find(TARGET)).contains(new Period(null, FIRST, 1, 7));
	}

	@Test
	void directoryThatExistsIsNotWrittenTo(@TempDir Path directory) throws IOException {
		AuditParameters parameters = new AuditParameters(directory, null, AuditParameters.ALL, null, null);
		AuditRun run = AuditRun.begin(parameters, 7, this.checkpoints::find, FIRST);
		assertThat(run.directory()).hasFileName("20260301T100000Z-7").doesNotExist();
		assertThat(run.incomplete()).hasFileName("20260301T100000Z-7.incomplete").isEmptyDirectory();
		assertThatIOException().isThrownBy(() -> AuditRun.begin(parameters, 7, this.checkpoints::find, FIRST))
			.withMessageContaining("belongs to another audit");
	}

}
