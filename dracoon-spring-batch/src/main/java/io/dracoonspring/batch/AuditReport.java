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
