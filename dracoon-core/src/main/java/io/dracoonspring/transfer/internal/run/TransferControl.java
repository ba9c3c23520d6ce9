/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.run;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.resume.ResumePoint;

/**
 * What every transfer carries from its handle to its last step.
 *
 * @param meter counts what it does
 * @param cancellation the wish of the caller to end it early
 * @param point where it stands
 * @param throttle how fast it may be
 */
public record TransferControl(ProgressMeter meter, Cancellation cancellation, ResumePoint point, Throttle throttle) {

	/**
	 * Return the control of a transfer of its own that cannot outlive this process.
	 * @return the control
	 */
	public static TransferControl create() {
		return create(null);
	}

	/**
	 * Return the control of a transfer of its own.
	 * @param tokenFile where its token is kept, {@code null} for nowhere
	 * @return the control
	 */
	public static TransferControl create(@Nullable Path tokenFile) {
		return new TransferControl(new ProgressMeter(), new Cancellation(), new ResumePoint(tokenFile),
				Throttle.none());
	}

	/**
	 * Return the control of a transfer that is part of another one.
	 * @param meter the meter that the other one looks at
	 * @param cancellation what the other one watches
	 * @return the control
	 */
	public static TransferControl partOf(ProgressMeter meter, Cancellation cancellation) {
		return new TransferControl(meter, cancellation, new ResumePoint(null), Throttle.none());
	}

	/**
	 * Return this control for a transfer that must not be as fast as it can.
	 * @param throttle how fast it may be
	 * @return the changed control
	 */
	public TransferControl throttled(Throttle throttle) {
		return new TransferControl(this.meter, this.cancellation, this.point, throttle);
	}

}
