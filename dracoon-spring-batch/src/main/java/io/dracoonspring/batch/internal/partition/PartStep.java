// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Prepares the work on one part of a step. */
public interface PartStep {

	/** Returns the name of the work. */
	String name();

	/**
	 * Prepares the work on a part.
	 * @param lease the right to work on it
	 * @return the step that does the work
	 */
	Step prepare(StepExecution stepExecution, HeldLease lease);

}
