// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/** Selects the action for names that the target does not allow. */
enum NameRule {

	/** Reports the files and directories as failures. */
	REFUSE,

	/** Gives the files and directories other names. */
	REPLACE

}
