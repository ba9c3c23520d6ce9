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

package io.dracoonspring.crypto;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a distribution of missing file keys has achieved.
 *
 * @param distributed how many file keys have been stored on the server
 * @param failures the file keys that could not be made or stored
 * @param interruption what ended the distribution early, or {@code null} if it went
 * through
 */
public record DistributionResult(long distributed, List<Failure> failures, @Nullable Throwable interruption) {

	public DistributionResult {
		failures = List.copyOf(failures);
	}

	/**
	 * Return whether nobody lacks a key any more, as far as the account could see.
	 * @return {@code true} if there were neither failures nor an interruption
	 */
	public boolean isComplete() {
		return this.failures.isEmpty() && this.interruption == null;
	}

	/**
	 * A file key that a user still lacks.
	 *
	 * @param fileId the id of the file
	 * @param userId the id of the user, or of the rescue key
	 * @param cause what went wrong
	 */
	public record Failure(long fileId, long userId, Throwable cause) {

	}

}
