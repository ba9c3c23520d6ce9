// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.resume.LockRules;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;

/**
 * Holds the shared objects for the creation of transfers.
 *
 * @param bandwidth the limit of all transfers together
 */
@RecordBuilder
public record TransferSetup(TransferBackend backend, TransferSettings settings, TransferObservations observations,
		BandwidthLimit bandwidth, MemoryBudget memory, ResumeTokens tokens) implements TransferSetupBuilder.With {

	/**
	 * Returns the bandwidth limits for one transfer: its own limit, and the limit that
	 * all transfers share.
	 * @param own the limit of this transfer, {@code null} if it has none
	 */
	public Throttle throttle(@Nullable BandwidthLimit own) {
		return Throttle.of(this.bandwidth, own);
	}

	/**
	 * Returns the rules by which transfers lock directories, partial files and the files
	 * of resume tokens.
	 */
	public LockRules locks() {
		return LockRules.of(this.settings);
	}

	/** Returns this setup without a scan that the settings require. */
	public TransferSetup withoutScan() {
		return withSettings(this.settings.withRequirements(this.settings.requirements().withScan(false)));
	}

}
