// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests mirrors whose database loses committed transactions. */
class LostPlanIT {

	private final MirrorFixture mirror = new MirrorFixture();

	private final JdbcTemplate jdbc = this.mirror.application().bean(JdbcTemplate.class);

	@AfterEach
	void close() {
		this.mirror.close();
	}

	private void makePlan(Path directory) throws IOException {
		this.mirror.clear(directory);
		this.mirror.write("a", "1");
		this.mirror.write("b", "2");
		this.mirror.refuse("/api/v4/nodes/files/uploads");
		this.mirror.failed(this.mirror.upload("run=lost"));
		this.mirror.accept();
	}

	@Test
	void mirrorFailsIfFilesOfThePlanAreLost(@TempDir Path directory) throws IOException {
		makePlan(directory);
		this.jdbc.update("delete from dracoon_batch_file where path = 'a'");
		JobExecution execution = this.mirror.upload("run=lost");
		assertThat(this.mirror.failed(execution).interruption())
			.startsWith("The plan has 2 files, but the database has 1 of them");
		assertThat(this.mirror.remotePaths()).isEmpty();
		assertThat(this.mirror.complete(this.mirror.upload("run=next")).sent()).isEqualTo(2);
	}

	@Test
	void mirrorFailsIfThePlanIsLostAsAWhole(@TempDir Path directory) throws IOException {
		makePlan(directory);
		this.jdbc.update("delete from dracoon_batch_file");
		assertThat(this.mirror.failed(this.mirror.upload("run=lost")).interruption())
			.startsWith("The plan has 2 files, but the database has 0 of them");
	}

}
