// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * Holds the limits of a {@link ClamAvContentScanner}.
 *
 * @param maxSize the largest number of bytes that are scanned, from 1 to
 * {@value #LARGEST_MAX_SIZE}. Larger content counts as not scanned. The limits
 * {@code MaxFileSize}, {@code MaxScanSize} and {@code StreamMaxLength} of clamd must be
 * at least as large, because clamd may answer "OK" to content that it has not scanned
 * completely
 * @param maxConnections the largest number of concurrent scans, at least 1. Further scans
 * wait
 * @param acquireTimeout the time for which a scan waits if {@code maxConnections} scans
 * are running
 * @param connectTimeout the time for opening a connection
 * @param idleTimeout the time in which clamd must accept a piece of content
 * @param answerTimeout the time in which clamd must answer after the last byte. It should
 * be longer than {@code MaxScanTime} of clamd
 */
public record ClamAvSettings(long maxSize, int maxConnections, Duration acquireTimeout, Duration connectTimeout,
		Duration idleTimeout, Duration answerTimeout) {

	/**
	 * The largest possible value of {@code maxSize}, because clamd does not scan larger
	 * files: 2 GiB − 1.
	 */
	public static final long LARGEST_MAX_SIZE = Integer.MAX_VALUE;

	private static final ClamAvSettings DEFAULTS = new ClamAvSettings(100 * 1024 * 1024, 10, Duration.ofMinutes(5),
			Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(3));

	/**
	 * Checks the values.
	 */
	public ClamAvSettings {
		Assert.isTrue(maxSize >= 1 && maxSize <= LARGEST_MAX_SIZE,
				"'maxSize' must be between 1 and " + LARGEST_MAX_SIZE);
		Assert.isTrue(maxConnections >= 1, "'maxConnections' must be at least 1");
		requirePositive("acquireTimeout", acquireTimeout);
		requirePositive("connectTimeout", connectTimeout);
		requirePositive("idleTimeout", idleTimeout);
		requirePositive("answerTimeout", answerTimeout);
	}

	private static void requirePositive(String name, Duration value) {
		Assert.isTrue(value.toMillis() > 0, "'" + name + "' must be at least a millisecond");
	}

	/**
	 * Returns the settings that suit the default configuration of clamd: content of up to
	 * 100 MiB, ten scans at a time.
	 * @return the defaults
	 */
	public static ClamAvSettings defaults() {
		return DEFAULTS;
	}

}
