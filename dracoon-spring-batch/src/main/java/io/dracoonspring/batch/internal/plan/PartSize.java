// SPDX-License-Identifier: Apache-2.0

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

	public PartSize {
		Assert.isTrue(leastParts >= 1, "'leastParts' must be positive");
		Assert.isTrue(longest.toSeconds() >= 1, "'longest' must be a second or more");
		Assert.isTrue(bytesPerSecond >= 1, "'bytesPerSecond' must be positive");
	}

	long work(long size) {
		return size + WORK_OF_A_FILE;
	}

	/** Returns how much work a part has at most. */
	long limit(long files, long bytes) {
		long longest = Math.multiplyExact(this.bytesPerSecond, this.longest.toSeconds());
		long even = (bytes + files * WORK_OF_A_FILE) / this.leastParts;
		return Math.max(Math.min(longest, even), 1);
	}

}
