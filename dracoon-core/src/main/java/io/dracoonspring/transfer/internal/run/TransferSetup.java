// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;

/**
 * What those who make transfers are given.
 *
 * @param backend what transfers work with
 * @param settings how they are carried out
 * @param observations where they are reported
 * @param bandwidth how fast they may be, all of them together
 * @param memory what they may have of it together
 * @param tokens writes and reads the tokens of those that can be resumed
 */
public record TransferSetup(TransferBackend backend, TransferSettings settings, TransferObservations observations,
		BandwidthLimit bandwidth, MemoryBudget memory, ResumeTokens tokens) {

	/**
	 * Returns the limits of one transfer.
	 * @param own its own limit, {@code null} if it has none
	 * @return that of all transfers as well
	 */
	public Throttle throttle(@Nullable BandwidthLimit own) {
		return Throttle.of(this.bandwidth, own);
	}

}
