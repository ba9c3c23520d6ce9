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

package io.dracoonspring.transfer;

/**
 * How far a transfer has come.
 */
public enum TransferState {

	/** Not started. */
	PENDING,

	/** Checks are made, keys are fetched; no content has moved yet. */
	PREPARING,

	/**
	 * All is ready, but other transfers have the memory; nothing is open that could
	 * expire meanwhile.
	 */
	WAITING,

	/** Content is on its way. */
	TRANSFERRING,

	/** All content has arrived; it is being assembled or verified. */
	FINISHING,

	/** Done: the content is complete at its target; the outcome says whether verified. */
	COMPLETED,

	/** Failed; the result tells why. */
	FAILED,

	/** Cancelled by the caller. */
	CANCELLED,

	/** Paused by the caller; a token allows to go on. */
	PAUSED;

	/**
	 * Tell whether nothing will change any more.
	 * @return {@code true} for the last four states
	 */
	public boolean isTerminal() {
		return this == COMPLETED || this == FAILED || this == CANCELLED || this == PAUSED;
	}

}
