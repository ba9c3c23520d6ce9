// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the result of an audit.
 *
 * @param directory the directory of this audit
 * @param from start of the period of the events, {@code null} for the oldest event that
 * the server had. The audit also contains events of the hour before this start, if the
 * server logged them after the previous audit
 * @param until end of this period, exclusive, and start of the next audit
 * @param files the files in the directory
 */
@ExtensibleRecord
public record AuditReport(String directory, @Nullable Instant from, Instant until, List<File> files) {

	/**
	 * The value for an unknown number of entries, which occurs with a report that the
	 * server created.
	 */
	public static final long UNKNOWN = -1;

	/**
	 * Describes a file of an audit.
	 *
	 * @param name the name
	 * @param entries the number of entries, without the header; {@link #UNKNOWN} for a
	 * report that the server created
	 * @param bytes its size in bytes
	 * @param sha256 its checksum, in hexadecimal digits
	 */
	@ExtensibleRecord
	public record File(String name, long entries, long bytes, String sha256) {

	}

}
