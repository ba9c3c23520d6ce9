// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.io.IOException;
import java.io.InputStream;

/** Applies a cipher to all bytes that are read. */
final class ContentInputStream extends InputStream {

	private static final int UNSIGNED = 0xff;

	private final InputStream source;

	private final ContentCipher cipher;

	private boolean ended;

	ContentInputStream(InputStream source, ContentCipher cipher) {
		this.source = source;
		this.cipher = cipher;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		int read;
		do {
			read = read(one, 0, 1);
		}
		while (read == 0);
		return (read < 0) ? -1 : one[0] & UNSIGNED;
	}

	@Override
	public int read(byte[] b, int off, int len) throws IOException {
		if (len == 0) {
			// do not read the source, because some sources report their end when the
			// caller asks for zero bytes
			return 0;
		}
		if (this.ended) {
			return -1;
		}
		int read = this.source.read(b, off, len);
		if (read < 0) {
			// set the flag only after verification, because a caller that keeps reading
			// after an error must not see a regular end
			this.cipher.endOfContent();
			this.ended = true;
			return -1;
		}
		return this.cipher.update(b, off, read, b, off);
	}

	@Override
	public int available() throws IOException {
		return this.source.available();
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
