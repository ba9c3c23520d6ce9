// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.util.Locale;

import io.dracoonspring.sample.Sizes;

/**
 * Reports a successful round trip.
 *
 * @param path the path of the file in DRACOON
 * @param bytes its size in bytes
 * @param encrypted whether it was encrypted there
 * @param uploadNanos the duration of the upload in nanoseconds
 * @param downloadNanos the duration of the download in nanoseconds
 */
record RoundTripReport(String path, long bytes, boolean encrypted, long uploadNanos, long downloadNanos) {

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Round trip verified: %s, upload %s, download %s, %s, %s",
				Sizes.format(this.bytes, Locale.ROOT), throughput(this.uploadNanos), throughput(this.downloadNanos),
				this.encrypted ? "encrypted" : "not encrypted", this.path);
	}

	private String throughput(long nanos) {
		return String.format(Locale.ROOT, "%.1f MB/s", this.bytes * 1e3 / Math.max(1, nanos));
	}

}
