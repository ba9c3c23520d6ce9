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

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How a plan is cut into parts of about equal work.
 *
 * @param leastParts how many parts there are at least, if there are as many files
 * @param longest how long a part may take, unless it is one file
 * @param bytesPerSecond how fast one worker is taken to be
 */
public record PartSize(int leastParts, Duration longest, long bytesPerSecond) {

	/** A small file takes as long as so many bytes. */
	private static final long WORK_OF_A_FILE = 256 * 1024;

	/**
	 * Checks the values.
	 */
	public PartSize {
		Assert.isTrue(leastParts >= 1, "'leastParts' must be positive");
		Assert.isTrue(longest.toSeconds() >= 1, "'longest' must be a second or more");
		Assert.isTrue(bytesPerSecond >= 1, "'bytesPerSecond' must be positive");
	}

	long work(long size) {
		return size + WORK_OF_A_FILE;
	}

	/**
	 * Return how much work a part has at most.
	 * @param files how many files there are
	 * @param bytes how many bytes these have
	 * @return the work
	 */
	long limit(long files, long bytes) {
		long longest = Math.multiplyExact(this.bytesPerSecond, this.longest.toSeconds());
		long even = (bytes + files * WORK_OF_A_FILE) / this.leastParts;
		return Math.max(Math.min(longest, even), 1);
	}

}
