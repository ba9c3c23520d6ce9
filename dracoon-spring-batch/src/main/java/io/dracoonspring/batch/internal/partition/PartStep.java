// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Creates the steps that a worker runs for parts. */
public interface PartStep {

	/** Returns the name of the step. */
	String name();

	/**
	 * Creates the step for a part.
	 * @param lease the right to process the part
	 * @return the step that processes the part
	 */
	Step prepare(StepExecution stepExecution, HeldLease lease);

}
