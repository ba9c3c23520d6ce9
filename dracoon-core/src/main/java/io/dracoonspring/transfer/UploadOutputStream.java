// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.nodes.Node;

/**
 * Uploads the bytes that are written to the stream. The upload starts when the stream is
 * opened. Writing blocks until the upload requests more content, so that the use of
 * memory is bounded.
 * <p>
 * <strong>Closing the stream creates the file.</strong> If writing fails, call
 * {@link #abort()} before {@link #close()}, also in a {@code try}-with-resources
 * statement. Then {@link #close()} has no effect. Only one thread at a time may use the
 * stream, and this thread must be allowed to block.
 */
public final class UploadOutputStream extends OutputStream {

	private static final int PIECE = 64 * 1024;

	/**
	 * The number of permits that are released when the upload ends, so that no writer
	 * waits any more. It exceeds the number of permits that a writer acquires. Adding
	 * this number several times causes no overflow.
	 */
	private static final int PLENTY = 1 << 20;

	private final Semaphore demand = new Semaphore(0);

	private final Upload upload;

	private final CompletableFuture<Node> outcome;

	private volatile @Nullable FluxSink<DataBuffer> sink;

	private byte[] piece = new byte[PIECE];

	private int filled;

	private boolean closed;

	UploadOutputStream(Function<UploadSource, Upload> uploads) {
		this.upload = uploads.apply(UploadSource.of(Flux.create(this::connect)));
		this.outcome = this.upload.result().toFuture();
		this.outcome.whenComplete((node, ex) -> this.demand.release(PLENTY));
	}

	private void connect(FluxSink<DataBuffer> sink) {
		this.sink = sink;
		sink.onRequest((count) -> this.demand.release((int) Math.min(count, PIECE)));
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		if (this.closed) {
			throw new IOException("The upload has been closed or aborted");
		}
		for (int done = 0; done < length;) {
			int count = Math.min(PIECE - this.filled, length - done);
			System.arraycopy(bytes, offset + done, this.piece, this.filled, count);
			this.filled += count;
			done += count;
			if (this.filled == PIECE) {
				emit();
			}
		}
	}

	/**
	 * Creates the file from the written content, and waits until it exists. Has no effect
	 * after the first call and after {@link #abort()}. Interrupting the waiting thread
	 * cancels the upload, unless all its content has already arrived.
	 * @throws IOException if the upload failed, or if the thread was interrupted. If the
	 * upload failed, the cause of the {@code IOException} is the exception of this
	 * library
	 */
	@Override
	public void close() throws IOException {
		if (this.closed) {
			return;
		}
		if (this.filled > 0) {
			emit();
		}
		sink().complete();
		this.closed = true;
		node();
	}

	/**
	 * Aborts the upload, and waits until the upload has ended. The written content does
	 * not remain on the server. Has no effect after a call of {@link #close()}.
	 */
	public void abort() {
		if (!this.closed) {
			this.closed = true;
			this.piece = new byte[0];
			this.upload.cancel();
			// wait for the end only, because the outcome of a cancelled upload does not
			// matter
			this.outcome.handle((node, ex) -> true).join();
		}
	}

	/**
	 * Returns the upload, for access to its progress.
	 * @return the upload of the written content
	 */
	public Upload upload() {
		return this.upload;
	}

	/**
	 * Returns the new file. Call this method after {@link #close()}.
	 * @return the file as the server describes it
	 * @throws IOException if the upload failed, if the stream is still open, or if the
	 * thread was interrupted
	 */
	public Node node() throws IOException {
		if (!this.closed) {
			throw new IOException("The file does not exist yet because the stream is open: call 'close()' first");
		}
		try {
			return this.outcome.get();
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
		catch (InterruptedException ex) {
			this.upload.cancel();
			throw interrupted(ex);
		}
	}

	private void emit() throws IOException {
		FluxSink<DataBuffer> target = sink();
		byte[] full = this.piece;
		this.piece = new byte[PIECE];
		target.next(DefaultDataBufferFactory.sharedInstance
			.wrap((this.filled < PIECE) ? Arrays.copyOf(full, this.filled) : full));
		this.filled = 0;
	}

	// waits until the upload requests more content
	private FluxSink<DataBuffer> sink() throws IOException {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException(
					"Writing to an upload waits for the server, and the thread '" + Thread.currentThread().getName()
							+ "' must not wait: upload a publisher, or write on 'Schedulers.boundedElastic()'");
		}
		try {
			this.demand.acquire();
		}
		catch (InterruptedException ex) {
			// part of the content is missing, so 'close' must not create the file
			this.closed = true;
			this.upload.cancel();
			throw interrupted(ex);
		}
		FluxSink<DataBuffer> current = this.sink;
		if (this.outcome.isDone() || current == null) {
			this.closed = true;
			try {
				this.outcome.join();
			}
			catch (CompletionException ex) {
				throw failure(ex);
			}
			throw new IOException("The upload has ended already");
		}
		return current;
	}

	private static IOException interrupted(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return (IOException) new InterruptedIOException("Interrupted while waiting for the upload").initCause(ex);
	}

	private static IOException failure(Exception ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return new IOException("The upload failed: " + cause.getMessage(), cause);
	}

}
