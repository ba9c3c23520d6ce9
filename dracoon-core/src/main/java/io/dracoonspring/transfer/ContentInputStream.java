// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.concurrent.DracoonSchedulers;

/** Reads a download as an input stream, for one thread at a time. */
final class ContentInputStream extends InputStream {

	/**
	 * The number of buffers in each of the two queues between the download and the
	 * reader.
	 */
	private static final int PREFETCH = 2;

	private final Stream<DataBuffer> content;

	private final Iterator<DataBuffer> pieces;

	private @Nullable DataBuffer current;

	private @Nullable IOException failure;

	private boolean closed;

	private ContentInputStream(Stream<DataBuffer> content) {
		this.content = content;
		this.pieces = content.iterator();
	}

	static InputStream open(Flux<DataBuffer> content) throws IOException {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException(
					"Reading from a stream waits for the server, and the thread '" + Thread.currentThread().getName()
							+ "' must not wait: use 'content()', or open the stream on 'Schedulers.boundedElastic()'");
		}
		ContentInputStream stream = new ContentInputStream(
				content.publishOn(DracoonSchedulers.boundedElastic(), PREFETCH).toStream(PREFETCH));
		stream.current = stream.next();
		return stream;
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) > 0) ? single[0] & 0xff : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		DataBuffer piece = piece();
		if (piece == null) {
			return -1;
		}
		int count = Math.min(length, piece.readableByteCount());
		piece.read(target, offset, count);
		return count;
	}

	@Override
	public int available() throws IOException {
		requireOpen();
		return (this.current != null) ? this.current.readableByteCount() : 0;
	}

	@Override
	public void close() {
		this.closed = true;
		release(this.current);
		this.current = null;
		this.content.close();
	}

	// returns a buffer that is not empty, or null at the end of the content
	private @Nullable DataBuffer piece() throws IOException {
		requireOpen();
		while (this.current != null && this.current.readableByteCount() == 0) {
			release(this.current);
			this.current = null;
			this.current = next();
		}
		return this.current;
	}

	private void requireOpen() throws IOException {
		if (this.closed) {
			throw new IOException("The stream has been closed");
		}
		if (this.failure != null) {
			throw new IOException(this.failure.getMessage(), this.failure);
		}
	}

	private @Nullable DataBuffer next() throws IOException {
		try {
			return this.pieces.hasNext() ? this.pieces.next() : null;
		}
		catch (RuntimeException ex) {
			IOException failed = failure(Exceptions.unwrap(ex));
			this.failure = failed;
			throw failed;
		}
	}

	private static IOException failure(Throwable cause) {
		if (cause instanceof InterruptedException) {
			Thread.currentThread().interrupt();
			return (IOException) new InterruptedIOException("Interrupted while reading the download").initCause(cause);
		}
		if (isMissing(cause)) {
			return (IOException) new FileNotFoundException(cause.getMessage()).initCause(cause);
		}
		return new IOException("The download failed: " + cause.getMessage(), cause);
	}

	private static boolean isMissing(Throwable cause) {
		return cause instanceof DracoonApiException.NotFound || cause instanceof DracoonTransferException exception
				&& exception.getReason() == Reason.SOURCE_MISSING;
	}

	private static void release(@Nullable DataBuffer piece) {
		if (piece != null) {
			DataBufferUtils.release(piece);
		}
	}

}
