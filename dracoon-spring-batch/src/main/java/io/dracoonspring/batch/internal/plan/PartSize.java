// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * Determines the size of the parts of a plan. All parts take about the same time.
 *
 * @param leastParts intended minimum number of parts. A plan has fewer parts if it has
 * fewer files, or if single files are much larger than the others
 * @param longest longest estimated time for a part, unless the part is one file
 * @param bytesPerSecond estimated rate of one worker
 */
public record PartSize(int leastParts, Duration longest, long bytesPerSecond) {

	/** The additional weight of each file, in bytes of content. */
	private static final long FILE_WEIGHT = 256 * 1024;

	public PartSize {
		Assert.isTrue(leastParts >= 1, "'leastParts' must be positive");
		Assert.isTrue(longest.toSeconds() >= 1, "'longest' must be a second or more");
		Assert.isTrue(bytesPerSecond >= 1, "'bytesPerSecond' must be positive");
	}

	long weight(long size) {
		return size + FILE_WEIGHT;
	}

	/** Returns the largest weight of a part, in bytes of content. */
	long limit(long files, long bytes) {
		long longest = Math.multiplyExact(this.bytesPerSecond, this.longest.toSeconds());
		long even = (bytes + files * FILE_WEIGHT) / this.leastParts;
		return Math.max(Math.min(longest, even), 1);
	}

}
