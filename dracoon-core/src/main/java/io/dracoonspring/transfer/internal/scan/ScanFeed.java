// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.internal.memory.Allocations;

/**
 * Passes content to the scanner, in order and without blocking the thread that reads the
 * content. The feed holds only a few pieces. Therefore {@link #ready()} delays the reader
 * of the content until the scanner has received some of them.
 */
public final class ScanFeed {

	private static final int PIECE = 64 * 1024;

	private static final int MAX_PIECES = 8;

	/** The number of pieces at which a waiting reader continues. */
	private static final int FEW_PIECES = MAX_PIECES / 2;

	private final Queue<byte[]> pieces = new ConcurrentLinkedQueue<>();

	private final AtomicInteger waiting = new AtomicInteger();

	/** Counts the calls of {@link #drain()}. One thread at a time serves them. */
	private final AtomicInteger drains = new AtomicInteger();

	private final AtomicReference<Sinks.@Nullable Empty<Void>> room = new AtomicReference<>();

	/**
	 * Computes the SHA-256 of the transferred content, to compare it with the content
	 * that a repeated scan reads from the source. {@code null} if no scan reads the
	 * source again.
	 */
	private final @Nullable MessageDigest digest;

	private volatile @Nullable FluxSink<DataBuffer> scanner;

	private volatile boolean touched;

	private volatile boolean ended;

	private volatile boolean detached;

	ScanFeed(@Nullable MessageDigest digest) {
		this.digest = digest;
	}

	/** Tells whether the caller can add content without waiting. */
	public boolean isReady() {
		return this.detached || this.waiting.get() < MAX_PIECES;
	}

	/**
	 * Waits until the caller can add more content.
	 * @return completes immediately, or on a worker thread
	 */
	public Mono<Void> ready() {
		return Mono.defer(() -> isReady() ? Mono.empty() : roomLater());
	}

	private Mono<Void> roomLater() {
		Sinks.Empty<Void> next = Sinks.empty();
		this.room.set(next);
		// check again, because the scanner may have taken pieces before it could see the
		// waiting reader
		if (isReady()) {
			next.tryEmitEmpty();
		}
		return next.asMono().publishOn(DracoonSchedulers.boundedElastic());
	}

	/** Adds a copy of content, because the caller reuses its array. */
	public void add(byte[] content, int offset, int length) {
		add(ByteBuffer.wrap(content, offset, length));
	}

	/** Adds a copy of content, and moves the position of the buffer. */
	void add(ByteBuffer content) {
		if (this.digest != null) {
			this.digest.update(content.duplicate());
		}
		while (content.hasRemaining() && !this.detached) {
			byte[] piece = Allocations.bytes(Math.min(PIECE, content.remaining()));
			content.get(piece);
			this.waiting.incrementAndGet();
			this.pieces.add(piece);
		}
		drain();
	}

	/** Ends the content. */
	public void complete() {
		this.ended = true;
		drain();
	}

	/**
	 * Returns the content for the scanner. The scanner can subscribe to this stream again
	 * as long as no scanner has received content.
	 */
	Flux<DataBuffer> content() {
		return Flux.create((sink) -> {
			this.scanner = sink;
			sink.onRequest((demand) -> drain());
			sink.onDispose(() -> {
				if (this.scanner == sink) {
					this.scanner = null;
				}
			});
		});
	}

	/** Tells whether no scanner has received content, or the end of the content, yet. */
	boolean isUntouched() {
		return !this.touched;
	}

	/** Discards the content from now on, because no scanner takes it any more. */
	void detach() {
		this.detached = true;
		drain();
	}

	/**
	 * Returns the SHA-256 of all content, {@code null} if no scan reads the source again.
	 * The caller must have added all content.
	 */
	byte @Nullable [] digest() {
		return (this.digest != null) ? this.digest.digest() : null;
	}

	// several threads may add, request and detach at the same time, but the pieces must
	// stay in order
	private void drain() {
		if (this.drains.getAndIncrement() != 0) {
			return;
		}
		int served = 1;
		do {
			handOut();
			served = this.drains.addAndGet(-served);
		}
		while (served != 0);
	}

	private void handOut() {
		FluxSink<DataBuffer> sink = this.scanner;
		while (this.detached || (sink != null && sink.requestedFromDownstream() > 0)) {
			byte[] piece = this.pieces.poll();
			if (piece == null) {
				break;
			}
			boolean few = this.waiting.decrementAndGet() <= FEW_PIECES;
			if (sink != null && !this.detached) {
				this.touched = true;
				sink.next(DefaultDataBufferFactory.sharedInstance.wrap(piece));
			}
			if (few) {
				wakeReader();
			}
		}
		if (this.detached) {
			wakeReader();
		}
		else if (sink != null && this.ended && this.pieces.isEmpty()) {
			this.touched = true;
			sink.complete();
		}
	}

	private void wakeReader() {
		Sinks.Empty<Void> reader = this.room.getAndSet(null);
		if (reader != null) {
			reader.tryEmitEmpty();
		}
	}

}
