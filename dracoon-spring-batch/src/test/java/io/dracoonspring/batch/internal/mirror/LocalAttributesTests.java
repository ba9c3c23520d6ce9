// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalAttributesTests {

	@TempDir
	Path directory;

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows does not report the time of the last status change")
	void changeIsDetectedAlthoughTheTimeOfModificationIsSetBack() throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "one");
		FileTime time = Files.getLastModifiedTime(file);
		LocalAttributes before = LocalAttributes.read(file);
		assertThat(before.version().isSame(LocalAttributes.read(file).version())).isTrue();
		Path other = Files.writeString(this.directory.resolve("other"), "two");
		Files.setLastModifiedTime(other, time);
		assertThat(LocalAttributes.read(other).version().isSame(before.version())).isFalse();
	}

	@Test
	void versionOfAFileThatWasJustChangedIsNotRemembered() {
		Instant fine = Instant.parse("2026-01-01T00:00:00.123456789Z");
		LocalAttributes file = new LocalAttributes(false, true, false, 1, fine, fine);
		assertThat(file.settledVersion(fine.plusMillis(20)).isSame(file.version())).isFalse();
		assertThat(file.settledVersion(fine.plusMillis(60)).isSame(file.version())).isTrue();
		Instant coarse = Instant.parse("2026-01-01T00:00:00Z");
		file = new LocalAttributes(false, true, false, 1, coarse, null);
		assertThat(file.settledVersion(coarse.plusMillis(60)).isSame(file.version())).isFalse();
		assertThat(file.settledVersion(coarse.plusSeconds(3)).isSame(file.version())).isTrue();
	}

}
