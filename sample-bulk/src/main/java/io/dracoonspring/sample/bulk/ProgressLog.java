// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.bulk;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;

/** Logs at intervals how many files the workers have finished. */
@Component
@Profile("manager")
class ProgressLog {

	private static final Logger logger = LoggerFactory.getLogger(ProgressLog.class);

	private final MirrorProgress progress;

	ProgressLog(MirrorProgress progress) {
		this.progress = progress;
	}

	@Scheduled(initialDelayString = "${sample.progress:1m}", fixedDelayString = "${sample.progress:1m}")
	void log() {
		for (MirrorStatus.Running mirror : this.progress.status().running()) {
			Long remaining = mirror.remainingSeconds();
			logger.info("Files so far: {} of {} done, {} verified, {} failed; time left: {}",
					mirror.files() - mirror.openFiles(), mirror.files(), mirror.verifiedFiles(),
					mirror.failedFiles() + mirror.conflictFiles() + mirror.differentFiles() + mirror.unprovenFiles(),
					(remaining != null) ? Duration.ofSeconds(remaining) : "unknown");
		}
	}

}
