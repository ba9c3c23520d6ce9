// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A range of bytes in the content of a file.
 *
 * @param offset the position of the first byte, from 0
 * @param length the number of bytes
 */
public record ByteRange(long offset, long length) {

	// accept at most 18 digits, because 18 digits fit into a long and suffice for any
	// content
	private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

	/** Returns the range that covers the whole content. */
	static ByteRange all(Content content) {
		return new ByteRange(0, content.length());
	}

	/**
	 * Reads the request header {@code Range}. Ignores a header that is not a single range
	 * of bytes, as HTTP allows.
	 * @param header the header, {@code null} if the request has none
	 * @param total the length of the content in bytes
	 * @return the requested range, cut at the end of the content; empty for the whole
	 * content
	 * @throws UnsatisfiableRangeException if the range contains no byte of the content
	 */
	static Optional<ByteRange> parse(@Nullable String header, long total) {
		Matcher matcher = HEADER.matcher((header != null) ? header.trim() : "");
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String first = matcher.group(1);
		String last = matcher.group(2);
		if (first.isEmpty()) {
			return last.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(last), total));
		}
		long from = Long.parseLong(first);
		long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
		if (to < from) {
			return Optional.empty();
		}
		if (from >= total) {
			throw new UnsatisfiableRangeException(total);
		}
		return Optional.of(new ByteRange(from, Math.min(to, total - 1) - from + 1));
	}

	private static ByteRange suffix(long count, long total) {
		if (count == 0 || total == 0) {
			throw new UnsatisfiableRangeException(total);
		}
		long length = Math.min(count, total);
		return new ByteRange(total - length, length);
	}

	/**
	 * Returns the response header {@code Content-Range}.
	 * @param total the length of the content in bytes
	 */
	String contentRange(long total) {
		return "bytes " + this.offset + "-" + (this.offset + this.length - 1) + "/" + total;
	}

	List<SegmentRange> over(List<Segment> segments) {
		List<SegmentRange> parts = new ArrayList<>();
		long start = 0;
		long end = this.offset + this.length;
		for (Segment segment : segments) {
			long from = Math.max(this.offset, start);
			long to = Math.min(end, start + segment.length());
			if (from < to) {
				parts.add(new SegmentRange(segment, from - start, to - from));
			}
			start += segment.length();
		}
		return parts;
	}

}
