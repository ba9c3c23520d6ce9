/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.storage;

import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of one file version: the concatenation of its segments. The segments stay
 * where they were received, so that even a file of many GiB is assembled at once.
 *
 * @param segments the segments in their order
 */
public record Content(List<Segment> segments) {

	public Content {
		segments = List.copyOf(segments);
	}

	/**
	 * Return the length of the whole content.
	 * @return the length in bytes
	 */
	public long length() {
		return this.segments.stream().mapToLong(Segment::length).sum();
	}

	/**
	 * Return the entity tag as S3 forms it: the MD5 digest of a content that was put in
	 * one piece, else the digest of the parts' digests and their number.
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
