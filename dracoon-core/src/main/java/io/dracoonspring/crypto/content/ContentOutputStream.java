// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Applies a cipher to all bytes that are written. */
final class ContentOutputStream extends OutputStream {

	private final OutputStream target;

	private final ContentCipher cipher;

	private final byte[] piece = new byte[ContentCipher.PIECE];

	private boolean closed;

	ContentOutputStream(OutputStream target, ContentCipher cipher) {
		this.target = target;
		this.cipher = cipher;
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] b, int off, int len) throws IOException {
		Objects.checkFromIndexSize(off, len, b.length);
		for (int done = 0; done < len;) {
			int length = Math.min(this.piece.length, len - done);
			this.cipher.update(b, off + done, length, this.piece, 0);
			this.target.write(this.piece, 0, length);
			done += length;
		}
	}

	@Override
	public void flush() throws IOException {
		this.target.flush();
	}

	@Override
	public void close() throws IOException {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try (OutputStream closing = this.target) {
			closing.flush();
			this.cipher.endOfContent();
		}
	}

}
