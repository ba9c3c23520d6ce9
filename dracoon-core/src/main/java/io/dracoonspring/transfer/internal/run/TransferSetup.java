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
 * @param bandwidth how fast they may be, all of them together
 */
public record TransferSetup(TransferBackend backend, TransferSettings settings, TransferObservations observations,
		BandwidthLimit bandwidth, MemoryBudget memory, ResumeTokens tokens) {

	/**
	 * Returns the limits of one transfer.
	 * @param own its own limit, {@code null} if it has none
	 */
	public Throttle throttle(@Nullable BandwidthLimit own) {
		return Throttle.of(this.bandwidth, own);
	}

}
