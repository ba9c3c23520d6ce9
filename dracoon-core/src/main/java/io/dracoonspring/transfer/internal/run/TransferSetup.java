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
	 * Return the limits of one transfer.
	 * @param own its own limit, {@code null} if it has none
	 * @return that of all transfers as well
	 */
	public Throttle throttle(@Nullable BandwidthLimit own) {
		return Throttle.of(this.bandwidth, own);
	}

}
