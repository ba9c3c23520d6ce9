// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The work on one part of a step.
 */
public interface PartStep {

	/**
	 * Returns what the work is called.
	 * @return the name
	 */
	String name();

	/**
	 * Prepares the work on a part.
	 * @param stepExecution the part
	 * @param lease the right to work on it
	 * @return the step that does it
	 */
	Step prepare(StepExecution stepExecution, HeldLease lease);

}
