// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.Segment;

/** Keeps the chunks of an upload through the server, in their order. */
final class ChunkedContent {

	private final List<Segment> chunks = new ArrayList<>();

	private boolean closed;

	synchronized long received() {
		return new Content(this.chunks).length();
	}

	/**
	 * Adds a chunk.
	 * @param range the position of the chunk
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
