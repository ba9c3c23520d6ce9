// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Forwards the body of a message between two connections. */
final class Content {

	private static final int PIECE = 16 * 1024;

	private final InputStream from;

	private final boolean chunked;

	/**
	 * The remaining bytes of the body or of its current chunk, negative if the body ends
	 * only with the connection.
	 */
	private long left;

	private boolean ended;

	private Content(InputStream from, boolean chunked, long length) {
		this.from = from;
		this.chunked = chunked;
		this.left = chunked ? 0 : length;
		this.ended = !chunked && length == 0;
	}

	static Content ofRequest(Head head, InputStream from) {
		return new Content(from, head.isChunked(), Math.max(0, head.length()));
	}

	static Content ofAnswer(Head request, Head head, InputStream from) {
		boolean bodyless = "HEAD".equals(request.method()) || head.status() == 204 || head.status() == 304;
		return new Content(from, !bodyless && head.isChunked(), bodyless ? 0 : head.length());
	}

	/**
	 * Reads a piece of the body.
	 * @param limit the largest length of the piece in bytes
	 * @return the piece, empty at the end of the body or if the limit is 0
	 */
	byte[] read(long limit) throws IOException {
		if (!this.ended && this.chunked && this.left == 0) {
			nextChunk();
		}
		if (this.ended || limit == 0) {
			return new byte[0];
		}
		int most = (int) Math.min(PIECE, limit);
		byte[] piece = this.from.readNBytes((this.left >= 0) ? (int) Math.min(most, this.left) : most);
		if (this.left < 0) {
			this.ended = piece.length == 0;
			return piece;
		}
		if (piece.length == 0) {
			throw new EOFException("The connection ended within a body");
		}
		this.left -= piece.length;
		if (this.left == 0) {
			if (this.chunked) {
				Head.line(this.from);
			}
			else {
				this.ended = true;
			}
		}
		return piece;
	}

	byte[] readAll() throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] piece = read(PIECE); piece.length > 0; piece = read(PIECE)) {
			all.write(piece);
		}
		return all.toByteArray();
	}

	/**
	 * Forwards bytes of the body. They are sent in chunks if they were received in
	 * chunks.
	 * @param to the target
	 * @param limit the largest number of bytes to forward
	 * @param flipped the position of a byte to corrupt, negative for none
	 * @return the number of forwarded bytes
	 */
	long pass(OutputStream to, long limit, long flipped) throws IOException {
		long passed = 0;
		while (passed < limit) {
			byte[] piece = read(limit - passed);
			if (piece.length == 0) {
				if (this.chunked) {
					to.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				}
				break;
			}
			if (flipped >= passed && flipped < passed + piece.length) {
				piece[(int) (flipped - passed)] ^= 1;
			}
			write(piece, to);
			passed += piece.length;
		}
		to.flush();
		return passed;
	}

	private void write(byte[] piece, OutputStream to) throws IOException {
		if (this.chunked) {
			to.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		}
		to.write(piece);
		if (this.chunked) {
			to.write("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
	}

	private void nextChunk() throws IOException {
		String size = Head.line(this.from);
		if (size == null) {
			throw new EOFException("The connection ended within a body");
		}
		this.left = Long.parseLong(size.replaceFirst(";.*", "").trim(), 16);
		if (this.left == 0) {
			Head.line(this.from);
			this.ended = true;
		}
	}

}
