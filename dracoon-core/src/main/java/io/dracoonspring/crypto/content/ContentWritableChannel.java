// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Applies a cipher to all bytes that are written. */
final class ContentWritableChannel implements WritableByteChannel {

	private final WritableByteChannel target;

	private final ContentCipher cipher;

	private final ByteBuffer piece = ByteBuffer.allocate(4 * ContentCipher.PIECE);

	private boolean closed;

	ContentWritableChannel(WritableByteChannel target, ContentCipher cipher) {
		this.target = target;
		this.cipher = cipher;
	}

	@Override
	public int write(ByteBuffer src) throws IOException {
		int length = src.remaining();
		int end = src.limit();
		try {
			while (src.position() < end) {
				src.limit(Math.min(end, src.position() + this.piece.capacity()));
				this.cipher.update(src, this.piece.clear());
				this.piece.flip();
				while (this.piece.hasRemaining()) {
					this.target.write(this.piece);
				}
			}
		}
		finally {
			src.limit(end);
		}
		return length;
	}

	@Override
	public boolean isOpen() {
		return !this.closed && this.target.isOpen();
	}

	@Override
	public void close() throws IOException {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try (WritableByteChannel closing = this.target) {
			this.cipher.endOfContent();
		}
	}

}
