// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The work on one part of a step.
 */
public interface PartStep {

	/** Returns what the work is called. */
	String name();

	/** Prepares the work on a part. */
	Step prepare(StepExecution stepExecution, HeldLease lease);

}
