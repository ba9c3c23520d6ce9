// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * Determines the size of the parts of a plan, which have about equal work.
 *
 * @param leastParts minimum number of parts, if there are as many files
 * @param longest longest estimated time for a part, unless the part is one file
 * @param bytesPerSecond estimated rate of one worker
 */
public record PartSize(int leastParts, Duration longest, long bytesPerSecond) {

	/** The additional work for each file, expressed as bytes of content. */
	private static final long WORK_OF_A_FILE = 256 * 1024;

	public PartSize {
		Assert.isTrue(leastParts >= 1, "'leastParts' must be positive");
		Assert.isTrue(longest.toSeconds() >= 1, "'longest' must be a second or more");
		Assert.isTrue(bytesPerSecond >= 1, "'bytesPerSecond' must be positive");
	}

	long work(long size) {
		return size + WORK_OF_A_FILE;
	}

	/** Returns the largest work of a part, expressed as bytes of content. */
	long limit(long files, long bytes) {
		long longest = Math.multiplyExact(this.bytesPerSecond, this.longest.toSeconds());
		long even = (bytes + files * WORK_OF_A_FILE) / this.leastParts;
		return Math.max(Math.min(longest, even), 1);
	}

}
