// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Applies a cipher to all bytes that are read. */
final class ContentReadableChannel implements ReadableByteChannel {

	private final ReadableByteChannel source;

	private final ContentCipher cipher;

	private final ByteBuffer piece = ByteBuffer.allocate(4 * ContentCipher.PIECE);

	private boolean ended;

	ContentReadableChannel(ReadableByteChannel source, ContentCipher cipher) {
		this.source = source;
		this.cipher = cipher;
	}

	@Override
	public int read(ByteBuffer dst) throws IOException {
		if (!dst.hasRemaining()) {
			return 0;
		}
		if (this.ended) {
			return -1;
		}
		this.piece.clear().limit(Math.min(this.piece.capacity(), dst.remaining()));
		int read = this.source.read(this.piece);
		if (read < 0) {
			this.cipher.endOfContent();
			this.ended = true;
			return -1;
		}
		return this.cipher.update(this.piece.flip(), dst);
	}

	@Override
	public boolean isOpen() {
		return this.source.isOpen();
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
