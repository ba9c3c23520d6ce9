// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

/**
 * Describes the run of a mirror.
 *
 * @param mirror the number of the mirror, which identifies its state
 * @param restored whether the source or the target has an earlier state than at the end
 * of the last run
 */
public record MirrorRun(long mirror, boolean restored) {

	/** A run without a state, such as the first dry run of a mirror. */
	public static final MirrorRun WITHOUT_STATE = new MirrorRun(0, false);

}
