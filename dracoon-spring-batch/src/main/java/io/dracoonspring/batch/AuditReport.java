// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an audit has written.
 *
 * @param directory the directory of this audit
 * @param from when its events begin, {@code null} for the oldest that the server had;
 * those of the overlap before it, which were logged late, included
 * @param until before which they end, and the next ones begin
 * @param files the files in the directory
 */
public record AuditReport(String directory, @Nullable Instant from, Instant until, List<File> files) {

	/** The number of entries of a report that the server has made. */
	public static final long UNKNOWN = -1;

	/**
	 * A file of an audit.
	 *
	 * @param name its name
	 * @param entries how many entries it has, without its header; {@link #UNKNOWN} for a
	 * report that the server has made
	 * @param bytes its length
	 * @param sha256 its checksum, in hexadecimal digits
	 */
	public record File(String name, long entries, long bytes, String sha256) {

	}

}
