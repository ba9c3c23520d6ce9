// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of one file version, which are the concatenation of its segments. Segments
 * are not copied, so that even a file of many GiB is assembled immediately.
 *
 * @param segments the segments in their order
 */
public record Content(List<Segment> segments) {

	public Content {
		segments = List.copyOf(segments);
	}

	/** Returns the length of the whole content in bytes. */
	public long length() {
		return this.segments.stream().mapToLong(Segment::length).sum();
	}

	/**
	 * Returns the entity tag in the format of S3. For a single segment, the tag is the
	 * MD5 digest of the segment. For several segments, the tag is the digest of the
	 * segments' digests, followed by the number of segments.
	 * @return the entity tag without quotes
	 */
	public String etag() {
		if (this.segments.size() == 1) {
			return this.segments.get(0).md5();
		}
		HexFormat hex = HexFormat.of();
		byte[] digests = hex.parseHex(String.join("", this.segments.stream().map(Segment::md5).toList()));
		return hex.formatHex(Md5.newDigest().digest(digests)) + "-" + this.segments.size();
	}

}
