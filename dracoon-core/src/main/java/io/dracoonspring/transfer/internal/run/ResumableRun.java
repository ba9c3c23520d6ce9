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

import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.ResumableTransfer;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.internal.resume.ResumePoint;

/**
 * The one run of a handle that can go on later.
 *
 * @param <T> what the transfer results in
 */
public class ResumableRun<T> extends TransferRun<T> implements ResumableTransfer<T> {

	private final ResumePoint point;

	/**
	 * Creates a run.
	 * @param work does the transfer; subscribed at most once
	 * @param meter counts what the work does
	 * @param cancellation what the work watches
	 * @param point where the transfer stands
	 */
	protected ResumableRun(Mono<TransferOutcome<T>> work, ProgressMeter meter, Cancellation cancellation,
			ResumePoint point) {
		super(work, meter, cancellation);
		this.point = point;
	}

	@Override
	public Mono<ResumeToken> pause() {
		return interrupt().then(Mono.fromSupplier(this.point::token));
	}

}
