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

package io.dracoonspring.sample.demo;

import java.util.Locale;

import io.dracoonspring.sample.Sizes;

/**
 * A round trip that went well.
 *
 * @param path where the file was in DRACOON
 * @param bytes its size
 * @param encrypted whether it was encrypted there
 * @param uploadNanos how long the upload took, in nanoseconds
 * @param downloadNanos how long the download took, in nanoseconds
 */
record RoundTripReport(String path, long bytes, boolean encrypted, long uploadNanos, long downloadNanos) {

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Round trip verified: %s, upload %s, download %s, %s, %s",
				Sizes.format(this.bytes), throughput(this.uploadNanos), throughput(this.downloadNanos),
				this.encrypted ? "encrypted" : "not encrypted", this.path);
	}

	private String throughput(long nanos) {
		return String.format(Locale.ROOT, "%.1f MB/s", this.bytes * 1e3 / Math.max(1, nanos));
	}

}
