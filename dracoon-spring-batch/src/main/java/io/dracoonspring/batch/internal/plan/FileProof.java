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

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.directory.VerificationItem;

/**
 * What the verification of a file has come to.
 *
 * @param id the number of the file in the plan
 * @param result what it has come to
 * @param grade how far the result goes, {@code null} where no content was compared
 * @param reason why it is different or unproven, {@code null} if it is the same
 */
public record FileProof(long id, VerificationItem.Result result, VerificationItem.@Nullable Grade grade,
		@Nullable String reason) {

	/**
	 * Take what the comparison of a file has come to.
	 * @param file the file
	 * @param item the comparison
	 * @return the proof
	 */
	public static FileProof of(PlannedFile file, VerificationItem item) {
		return new FileProof(file.id(), item.result(), item.grade(), item.reason());
	}

	/**
	 * Nobody knows.
	 * @param file the file
	 * @param reason why
	 * @return the proof
	 */
	public static FileProof unproven(PlannedFile file, String reason) {
		return new FileProof(file.id(), VerificationItem.Result.UNPROVEN, null, reason);
	}

}
