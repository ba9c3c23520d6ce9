// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import org.springframework.batch.core.job.parameters.JobParameters;

import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.parameter.GivenParameters;

/** Provides rules for the listing of trees. */
final class TestRules {

	private TestRules() {
	}

	/** Returns rules that list all files with their names. */
	static TreeRules none() {
		return new TreeRules(MirrorFilter.of(new GivenParameters(MirrorJob.NAME, new JobParameters())),
				TargetNames.UNCHANGED);
	}

}
