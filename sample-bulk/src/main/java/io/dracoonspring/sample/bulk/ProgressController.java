// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.bulk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;

/** Provides the numbers for the page, on managers and workers. */
@RestController
class ProgressController {

	private final MirrorProgress progress;

	ProgressController(MirrorProgress progress) {
		this.progress = progress;
	}

	@GetMapping("/progress")
	MirrorStatus progress() {
		return this.progress.status();
	}

}
