// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Contains the common parts of encryption and decryption of content. Each call returns as
 * many bytes as it gets. The length of the content is limited, and a cipher processes one
 * file only.
 * <p>
 * Content is processed in pieces of at most 16 KiB. The virtual machine compiles AES-GCM
 * only after a number of calls. With few large calls, it would process gigabytes in
 * interpreted code.
 */
public abstract sealed class ContentCipher permits FileEncryptor, FileDecryptor, UnauthenticatedRangeDecryptor {

	/**
	 * The maximum number of bytes in one call of the provider. Compiled code is equally
	 * fast with 16 and 64 KiB, but with smaller pieces the code is compiled after fewer
	 * bytes.
	 */
	static final int PIECE = 16 * 1024;

	private final long limit;

	private long processed;

	private State state = State.OPEN;

	private byte[] inputPiece = new byte[0];

	private byte[] outputPiece = new byte[0];

	ContentCipher(long limit) {
		this.limit = limit;
	}

	/**
	 * Processes the next bytes of the content. Input and output may be the same array.
	 * @param in the input array
	 * @param off where the input starts
	 * @param len how many bytes to process
	 * @param out the output array
	 * @param outOff where the output goes
	 * @return the number of bytes written, always {@code len}
	 * @throws IndexOutOfBoundsException if the range exceeds the input array, or the
	 * output array is too short
	 * @throws DracoonCryptoException if the content is longer than AES-GCM allows; the
	 * cipher is unusable after that
	 * @throws IllegalStateException if the cipher has been finished or has failed
	 */
	public int update(byte[] in, int off, int len, byte[] out, int outOff) {
		Objects.checkFromIndexSize(off, len, in.length);
		Objects.checkFromIndexSize(outOff, len, out.length);
		claim(len);
		for (int done = 0; done < len;) {
			int piece = Math.min(PIECE, len - done);
			process(in, off + done, piece, out, outOff + done);
			done += piece;
		}
		return len;
	}

	/**
	 * Processes all remaining bytes of one buffer into another. Buffers with an
	 * accessible array are as fast as arrays. The content of other buffers is copied
	 * piece by piece.
	 * @param in the input buffer; its position moves to its limit
	 * @param out the output buffer; its position moves by the number of bytes written
	 * @return the number of bytes written
	 * @throws IndexOutOfBoundsException if the output buffer is too short
	 * @throws DracoonCryptoException if the content is longer than AES-GCM allows; the
	 * cipher is unusable after that
	 * @throws IllegalStateException if the cipher has been finished or has failed
	 */
	public int update(ByteBuffer in, ByteBuffer out) {
		int len = in.remaining();
		Objects.checkFromIndexSize(0, len, out.remaining());
		claim(len);
		for (int done = 0; done < len;) {
			int piece = Math.min(PIECE, len - done);
			process(in, out, piece);
			done += piece;
		}
		return len;
	}

	/**
	 * Processes the next bytes of the content into a new array.
	 * @param in the input
	 * @return the output, as long as the input
	 * @throws DracoonCryptoException if the content is longer than AES-GCM allows; the
	 * cipher is unusable after that
	 * @throws IllegalStateException if the cipher has been finished or has failed
	 */
	public byte[] update(byte[] in) {
		byte[] out = new byte[in.length];
		update(in, 0, in.length, out, 0);
		return out;
	}

	/**
	 * Processes a stream of buffers in the thread that emits them. It returns one buffer
	 * for every input buffer, and releases the input. At the end a {@link FileDecryptor}
	 * verifies the content, and the stream fails instead of completing if the content is
	 * damaged. The caller has to {@linkplain FileEncryptor#finish() finish} a
	 * {@link FileEncryptor}.
	 * @param content the input
	 * @return the output, for one subscription
	 */
	public Flux<DataBuffer> apply(Publisher<? extends DataBuffer> content) {
		return new ContentFlux(this).over(content);
	}

	/**
	 * Processes the content of a stream while it is read. At the end a
	 * {@link FileDecryptor} verifies the content. If the content is damaged, {@code read}
	 * throws {@link DracoonCryptoException} instead of reporting the end. The caller has
	 * to {@linkplain FileEncryptor#finish() finish} a {@link FileEncryptor}.
	 * @param source the input; closing the result closes it
	 * @return the output
	 */
	public InputStream reading(InputStream source) {
		return new ContentInputStream(source, this);
	}

	/**
	 * Processes content that is written to a stream. {@code close} ends the content. A
	 * {@link FileDecryptor} then verifies the content, and throws
	 * {@link DracoonCryptoException} if the content is damaged. The caller has to
	 * {@linkplain FileEncryptor#finish() finish} a {@link FileEncryptor}.
	 * @param target the target of the output; closing the result closes it
	 * @return the stream that takes the input
	 */
	public OutputStream writing(OutputStream target) {
		return new ContentOutputStream(target, this);
	}

	/**
	 * Processes the content of a channel while it is read. The end of the content has the
	 * same effect as in {@link #reading(InputStream)}.
	 * @param source the input; closing the result closes it
	 * @return the output
	 */
	public ReadableByteChannel reading(ReadableByteChannel source) {
		return new ContentReadableChannel(source, this);
	}

	/**
	 * Processes content that is written to a channel. The end of the content has the same
	 * effect as in {@link #writing(OutputStream)}.
	 * @param target the target of the output; a blocking channel, which is closed when
	 * the result is closed
	 * @return the channel that takes the input
	 */
	public WritableByteChannel writing(WritableByteChannel target) {
		return new ContentWritableChannel(target, this);
	}

	/**
	 * Returns how many bytes have been processed so far.
	 * @return the number of bytes
	 */
	public long processed() {
		return this.processed;
	}

	abstract void process(byte[] in, int off, int len, byte[] out, int outOff);

	/** Is called at the end of a stream. A decryptor verifies the content here. */
	abstract void endOfContent();

	private void process(ByteBuffer in, ByteBuffer out, int len) {
		byte[] input;
		int inputOffset;
		if (in.hasArray()) {
			input = in.array();
			inputOffset = in.arrayOffset() + in.position();
			in.position(in.position() + len);
		}
		else {
			this.inputPiece = atLeast(this.inputPiece, len);
			input = this.inputPiece;
			inputOffset = 0;
			in.get(input, 0, len);
		}
		if (out.hasArray()) {
			process(input, inputOffset, len, out.array(), out.arrayOffset() + out.position());
			out.position(out.position() + len);
		}
		else {
			this.outputPiece = atLeast(this.outputPiece, len);
			process(input, inputOffset, len, this.outputPiece, 0);
			out.put(this.outputPiece, 0, len);
		}
	}

	private static byte[] atLeast(byte[] piece, int len) {
		return (piece.length >= len) ? piece : new byte[len];
	}

	private void claim(int len) {
		requireOpen();
		if (len > this.limit - this.processed) {
			fail();
			throw new DracoonCryptoException(Reason.CONTENT_TOO_LONG,
					"The content is longer than encryption allows: split it into files of at most " + this.limit
							+ " bytes");
		}
		this.processed += len;
	}

	final void requireOpen() {
		if (this.state == State.FINISHED) {
			throw new IllegalStateException("The cipher has been finished: create a new one for each file");
		}
		if (this.state == State.FAILED) {
			throw new IllegalStateException("The cipher has failed: create a new one and start over");
		}
	}

	final void finished() {
		this.state = State.FINISHED;
	}

	final void fail() {
		this.state = State.FAILED;
	}

	private enum State {

		OPEN, FINISHED, FAILED

	}

}
