// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTargetTests {

	@Test
	void spaceOfTheDiskIsComparedWithTheNewFiles(@TempDir Path directory) throws IOException {
		LocalTarget target = new LocalTarget(directory);
		assertThat(target.preflight(new Workload(1, 1, 0, 0))).isEmpty();
		assertThat(target.preflight(new Workload(1, Long.MAX_VALUE, 0, 0))).hasValueSatisfying((finding) -> {
			assertThat(finding.text()).contains("the disk of the target has only")
				.endsWith("free: delete other files, or choose another disk");
			assertThat(finding.fatal()).isFalse();
		});
	}

}
