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

package io.dracoonspring.emulator.uploads;

import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.storage.Content;
import io.dracoonspring.emulator.storage.Segment;

/**
 * What has come through the server so far: chunks in their order.
 */
final class ChunkedContent {

	private final List<Segment> chunks = new ArrayList<>();

	private boolean closed;

	synchronized long received() {
		return new Content(this.chunks).length();
	}

	/**
	 * Add a chunk.
	 * @param range where it belongs
	 */
	synchronized int append(ContentRange range, Segment chunk) {
		if (this.closed) {
			throw ErrorCode.UPLOAD_NOT_FOUND.exception();
		}
		range.check(received(), chunk.length());
		this.chunks.add(chunk);
		return this.chunks.size();
	}

	synchronized int count() {
		return this.chunks.size();
	}

	synchronized Content content() {
		return new Content(this.chunks);
	}

	synchronized List<Segment> close() {
		this.closed = true;
		return List.copyOf(this.chunks);
	}

}
