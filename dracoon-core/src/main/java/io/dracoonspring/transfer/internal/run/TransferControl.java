// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.resume.ResumePoint;

/**
 * What every transfer carries from its handle to its last step.
 */
public record TransferControl(ProgressMeter meter, Cancellation cancellation, ResumePoint point, Throttle throttle) {

	/**
	 * Returns the control of a transfer of its own that cannot outlive this process.
	 */
	public static TransferControl create() {
		return create(null);
	}

	/**
	 * Returns the control of a transfer of its own.
	 * @param tokenFile where its token is kept, {@code null} for nowhere
	 */
	public static TransferControl create(@Nullable Path tokenFile) {
		return new TransferControl(new ProgressMeter(), new Cancellation(), new ResumePoint(tokenFile),
				Throttle.none());
	}

	/**
	 * Returns the control of a transfer that is part of another one.
	 * @param meter the meter that the other one looks at
	 * @param cancellation what the other one watches
	 */
	public static TransferControl partOf(ProgressMeter meter, Cancellation cancellation) {
		return new TransferControl(meter, cancellation, new ResumePoint(null), Throttle.none());
	}

	/**
	 * Returns this control for a transfer that must not be as fast as it can.
	 */
	public TransferControl throttled(Throttle throttle) {
		return new TransferControl(this.meter, this.cancellation, this.point, throttle);
	}

}
