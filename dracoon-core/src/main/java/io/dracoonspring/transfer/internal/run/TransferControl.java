// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.resume.LockRules;
import io.dracoonspring.transfer.internal.resume.ResumePoint;

/**
 * Carries the progress, the cancellation, the state and the limits of a transfer through
 * all its steps.
 */
public record TransferControl(ProgressMeter meter, Cancellation cancellation, ResumePoint point, Throttle throttle) {

	/** Creates the control of an independent transfer without a token file. */
	public static TransferControl create() {
		return partOf(new ProgressMeter(), new Cancellation());
	}

	/**
	 * Creates the control of an independent transfer.
	 * @param tokenFile the file that stores the token of the transfer, {@code null} for
	 * none
	 * @param rules the rules for the ownership of the token file
	 */
	public static TransferControl create(@Nullable Path tokenFile, LockRules rules) {
		return new TransferControl(new ProgressMeter(), new Cancellation(), new ResumePoint(tokenFile, rules),
				Throttle.none());
	}

	/**
	 * Creates the control of a transfer that is part of another transfer.
	 * @param meter the meter that the other transfer observes
	 * @param cancellation the cancellation of the other transfer
	 */
	public static TransferControl partOf(ProgressMeter meter, Cancellation cancellation) {
		return new TransferControl(meter, cancellation, ResumePoint.inMemory(), Throttle.none());
	}

	/** Returns a copy of this control with a throttle. */
	public TransferControl throttled(Throttle throttle) {
		return new TransferControl(this.meter, this.cancellation, this.point, throttle);
	}

}
