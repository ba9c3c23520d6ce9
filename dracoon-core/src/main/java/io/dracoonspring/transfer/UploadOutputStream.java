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
 * An upload to write to. It starts when the stream is opened; writing blocks while all
 * parts are under way, so memory stays bounded.
 * <p>
 * <strong>Closing makes a file of what has been written.</strong> Whoever fails in the
 * middle has to call {@link #abort()} first, also in {@code try}-with-resources, where
 * closing after that has no effect. For use by one thread at a time, which must be one
 * that may block.
 */
public final class UploadOutputStream extends OutputStream {

	private static final int PIECE = 64 * 1024;

	/** More than is ever waited for, without overflowing when added several times. */
	private static final int PLENTY = 1 << 20;

	private final Semaphore demand = new Semaphore(0);

	private final Upload upload;

	private final CompletableFuture<Node> outcome;

	private volatile @Nullable FluxSink<DataBuffer> sink;

	private byte[] piece = new byte[PIECE];

	private int filled;

	private boolean closed;

	/**
	 * Creates a stream.
	 * @param uploads makes an upload of what is written
	 */
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
	 * Makes a file of what has been written, and wait until it is there. Has no effect
	 * after the first time and after {@link #abort()}. Interrupting the thread while it
	 * waits cancels the upload, unless that is being finished already.
	 * @throws IOException if the upload failed; its cause is the exception of this
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
	 * Gives up: nothing of what has been written stays on the server. Waits until that is
	 * done. Has no effect once {@link #close()} has been called.
	 */
	public void abort() {
		if (!this.closed) {
			this.closed = true;
			this.piece = new byte[0];
			this.upload.cancel();
			// how it ended does not matter, only that it did
			this.outcome.handle((node, ex) -> true).join();
		}
	}

	/**
	 * Returns the upload, to watch its progress.
	 * @return the upload that takes what is written
	 */
	public Upload upload() {
		return this.upload;
	}

	/**
	 * Returns the new file. To be called after {@link #close()}.
	 * @return the file as the server knows it
	 * @throws IOException if the upload failed
	 */
	public Node node() throws IOException {
		if (!this.closed) {
			throw new IOException("The upload must be closed before there is a file");
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

	// waits until the upload wants more
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
		return (IOException) new InterruptedIOException("Interrupted while the upload was busy").initCause(ex);
	}

	private static IOException failure(Exception ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return new IOException("The upload failed: " + cause.getMessage(), cause);
	}

}
