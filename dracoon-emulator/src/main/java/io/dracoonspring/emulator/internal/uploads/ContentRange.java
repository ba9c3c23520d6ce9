// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * The position of a chunk, from the request header {@code Content-Range}. Some clients
 * report the last byte as the last position, other clients report the byte after it. The
 * emulator accepts both.
 *
 * @param first the position of the chunk's first byte, from 0
 * @param last the position of the chunk's last byte, or of the byte after it
 * @param total the length of the whole file in bytes, if the client reports it
 */
record ContentRange(long first, long last, @Nullable Long total) {

	private static final Pattern HEADER = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

	static ContentRange parse(String header) {
		Matcher matcher = HEADER.matcher(header.trim());
		if (!matcher.matches()) {
			throw ErrorCode.CONTENT_RANGE_INVALID.exception("The header must have the form 'bytes first-last/total'");
		}
		String total = matcher.group(3);
		return new ContentRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)),
				"*".equals(total) ? null : Long.valueOf(total));
	}

	void check(long received, long chunkLength) {
		if (this.first != received) {
			throw ErrorCode.CONTENT_RANGE_INVALID.exception("The next chunk must start at " + received);
		}
		long end = this.first + chunkLength;
		if (this.last != end - 1 && this.last != end) {
			throw ErrorCode.CONTENT_RANGE_INVALID.exception("The range does not fit the chunk's length");
		}
		if (this.total != null && this.total < end) {
			throw ErrorCode.CONTENT_RANGE_INVALID.exception("The range ends after the total length");
		}
	}

}
