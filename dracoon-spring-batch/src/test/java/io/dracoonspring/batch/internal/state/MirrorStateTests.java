// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair.Location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MirrorStateTests {

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	private final MirrorState state = new MirrorState(this.jdbc);

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	private static MirrorPair pair(String target, long account, long branchVersion) {
		return new MirrorPair(new Location("file:///data", null, null), new Location(target, account, branchVersion));
	}

	private static MirroredFile file(String path, long node) {
		return new MirroredFile(path, null, new FileVersion(5, null, "then", null),
				new FileVersion(5, node, "then", "abc"), true);
	}

	private MirrorRun claim(long job, MirrorPair pair) {
		this.state.create(pair);
		this.state.claim(job, pair, (other) -> false);
		return this.state.run(job);
	}

	private MirroredFile find(MirrorRun run, String path) {
		return this.state.files(run, List.of(path)).get(path);
	}

	@Test
	void stateOfAFileIsReplaced() {
		MirrorRun run = claim(1, pair("room", 7, 100));
		String path = "long/".repeat(1000) + "file";
		this.state.record(run, List.of(file("a", 11), file(path, 12), file("a", 13)));
		this.state.record(run, List.of(file(path, 14)));
		assertThat(find(run, "a")).isEqualTo(file("a", 13));
		assertThat(find(run, path)).isEqualTo(file(path, 14));
		assertThat(this.state.count(run)).isEqualTo(2);
		assertThat(this.state.files(run, List.of())).isEmpty();
	}

	@Test
	void runsOfOtherTargetsAndAccountsHaveStatesOfTheirOwn() {
		MirrorRun run = claim(1, pair("room", 7, 100));
		this.state.record(run, List.of(file("a", 11)));
		assertThat(find(claim(2, pair("other room", 7, 100)), "a")).isNull();
		assertThat(find(claim(3, pair("room", 8, 100)), "a")).isNull();
		assertThat(find(claim(4, pair("room", 7, 100)), "a")).isNotNull();
	}

	@Test
	void lastRunThatBeganHasTheState() {
		MirrorPair pair = pair("room", 7, 100);
		this.state.create(pair);
		assertThat(this.state.claim(1, pair, (other) -> false)).isEmpty();
		assertThat(this.state.claim(1, pair, (other) -> false)).isEmpty();
		assertThat(this.state.claim(2, pair, (other) -> false)).isEqualTo(OptionalLong.of(1));
		assertThatIllegalStateException().isThrownBy(() -> this.state.claim(1, pair, (other) -> false))
			.withMessageContaining("The job instance 2 has begun a later run");
		assertThatIllegalStateException().isThrownBy(() -> this.state.run(1));
	}

	@Test
	void noRunBeginsWhileAnotherOneIsActiveEvenWithAnotherAccount() {
		claim(1, pair("room", 7, 100));
		for (long account : new long[] { 7, 8 }) {
			MirrorPair pair = pair("room", account, 100);
			this.state.create(pair);
			assertThatIllegalStateException().isThrownBy(() -> this.state.claim(2, pair, (other) -> other == 1))
				.withMessageContaining("The job instance 1 mirrors the same source to the same target");
		}
	}

	@Test
	void earlierVersionOfTheTargetIsARestore() {
		claim(1, pair("room", 7, 100));
		this.state.finish(1, pair("room", 7, 120));
		assertThat(claim(2, pair("room", 7, 110)).restored()).isTrue();
		// a restart of the same run still reports the restore
		assertThat(claim(2, pair("room", 7, 130)).restored()).isTrue();
		assertThat(claim(3, pair("room", 7, 120)).restored()).isFalse();
		this.state.finish(3, pair("room", 7, 140));
		assertThat(this.state.find(pair("room", 7, 139))).get().extracting(MirrorRun::restored).isEqualTo(true);
	}

	@Test
	void filesThatThePlanDoesNotContainAreForgotten() {
		MirrorRun run = claim(1, pair("room", 7, 100));
		this.state.record(run, List.of(file("a", 11), file("b", 12), file("c", 13)));
		new JobPlan(this.jdbc).add(1, List.of(planned(1, "a"), planned(2, "b")));
		this.state.retainPlanned(run, 1, (path) -> false);
		assertThat(this.state.count(run)).isEqualTo(2);
		this.state.requireComparison(run, 1, List.of(1L));
		assertThat(find(run, "a").source()).isNull();
		assertThat(find(run, "a").target()).isEqualTo(file("a", 11).target());
		this.state.forget(run, 1, List.of(2L));
		assertThat(find(run, "b")).isNull();
	}

	private static PlannedFile planned(long id, String path) {
		return new PlannedFile(id, path, null, 5, null, null, null, true, FileState.PLANNED, null, null, null);
	}

	@Test
	void statesExpireAfterTheLastRun() {
		MirrorRun run = claim(1, pair("room", 7, 100));
		this.state.record(run, List.of(file("a", 11)));
		assertThat(this.state.expire(Instant.now().minus(Duration.ofDays(1)))).isZero();
		assertThat(this.state.expire(Instant.now().plus(Duration.ofDays(1)))).isEqualTo(1);
		assertThat(this.state.count(run)).isZero();
		assertThat(this.state.find(pair("room", 7, 100))).isEmpty();
	}

	@Test
	void scriptUpdatesAnEarlierInstallation() {
		this.jdbc.execute("drop index dracoon_batch_file_path");
		this.jdbc.execute("alter table dracoon_batch_file drop column existing");
		this.jdbc.execute("alter table dracoon_batch_file drop column path_hash");
		this.jdbc.execute("alter table dracoon_batch_file drop column forecast");
		this.jdbc.execute("drop table dracoon_batch_report");
		this.jdbc.execute("drop table dracoon_batch_mirror");
		this.jdbc.execute("drop table dracoon_batch_mirror_file");
		for (int i = 0; i < 2; i++) {
			new ResourceDatabasePopulator(new ClassPathResource("io/dracoonspring/batch/schema-h2.sql"))
				.execute(this.database);
		}
		filesThatThePlanDoesNotContainAreForgotten();
	}

}
