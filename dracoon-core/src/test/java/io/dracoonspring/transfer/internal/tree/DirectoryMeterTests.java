// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.dracoonspring.transfer.DirectoryProgress;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.internal.run.ProgressMeter;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryMeterTests {

	private final DirectoryMeter meter = new DirectoryMeter();

	@Test
	void totalsAreFinalWhenAllFoldersWereSeen() {
		this.meter.start();
		assertThat(this.meter.snapshot().totalsFinal()).isFalse();
		this.meter.seen(2, 1, 10);
		this.meter.seen(0, 1, 5);
		assertThat(this.meter.snapshot().totalsFinal()).isFalse();
		this.meter.folderFailed(false);
		DirectoryProgress end = this.meter.snapshot();
		assertThat(end.totalsFinal()).isTrue();
		assertThat(end.totalFiles()).isEqualTo(3);
		assertThat(end.totalBytes()).isEqualTo(15);
		assertThat(end.failedFiles()).isEqualTo(1);
	}

	@Test
	void bytesOfARunningFileCountAndAreTakenBackWhenItFails() {
		this.meter.start();
		this.meter.seen(0, 2, 30);
		ProgressMeter good = this.meter.begin();
		ProgressMeter bad = this.meter.begin();
		good.add(10);
		bad.add(15);
		assertThat(this.meter.snapshot().transferredBytes()).isEqualTo(25);
		this.meter.ended(bad, 20, true);
		this.meter.ended(good, 10, false);
		DirectoryProgress end = this.meter.snapshot();
		assertThat(end.transferredBytes()).isEqualTo(10);
		assertThat(end.totalBytes()).isEqualTo(10);
		assertThat(end.completedFiles()).isEqualTo(1);
		assertThat(end.failedFiles()).isEqualTo(1);
		assertThat(end.fraction()).hasValue(1);
	}

	@Test
	void skippedFilesReduceTheTotalBytes() {
		this.meter.start();
		this.meter.seen(0, 2, 30);
		this.meter.ended(this.meter.begin(), 20, false);
		DirectoryProgress middle = this.meter.snapshot();
		assertThat(middle.totalBytes()).isEqualTo(10);
		assertThat(middle.fraction()).hasValue(0);
		this.meter.ended(this.meter.begin(), 10, false);
		assertThat(this.meter.snapshot().fraction()).hasValue(1);
	}

	@Test
	void remainingTimeIsThatOfWhatIsKnown() {
		DirectoryProgress progress = new DirectoryProgress(TransferState.TRANSFERRING, 1, 0, 3, 1000, 5000, false,
				Duration.ofSeconds(1), 1000);
		assertThat(progress.remaining()).contains(Duration.ofSeconds(4));
		assertThat(progress.fraction()).hasValue(0.2);
		assertThat(new DirectoryMeter().snapshot().fraction()).isEmpty();
		assertThat(new DirectoryMeter().snapshot().remaining()).isEmpty();
	}

}
