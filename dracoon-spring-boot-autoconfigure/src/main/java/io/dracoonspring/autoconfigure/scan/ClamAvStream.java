// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.netty.buffer.Unpooled;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;

import io.dracoonspring.autoconfigure.scan.ClamAvContentScanner.TooLargeException;

/**
 * Sends content to clamd, each piece after the socket has accepted the piece before it,
 * so that only one piece is in memory.
 */
final class ClamAvStream {

	private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

	/** The end of the content: a piece without content. */
	private static final byte[] END = new byte[Integer.BYTES];

	private final Connection connection;

	private final ClamAvSettings settings;

	private long length;

	private volatile boolean complete;

	ClamAvStream(Connection connection, ClamAvSettings settings) {
		this.connection = connection;
		this.settings = settings;
	}

	/**
	 * Sends the command, the content and its end.
	 * @param content the content
	 * @return completes when everything is sent, and also when the connection breaks,
	 * because the answer of clamd tells the reason
	 */
	Mono<Void> send(Flux<DataBuffer> content) {
		// the operator holds the next piece while it sends one
		Flux<Void> pieces = content.concatMap(this::piece, 1).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
		return write(COMMAND).then(pieces.then())
			.then(Mono.defer(this::end))
			.onErrorResume(BrokenException.class, (ex) -> Mono.empty());
	}

	/**
	 * Returns whether all content has been sent.
	 * @return whether the socket has accepted all content, and its end is on the way
	 */
	boolean isComplete() {
		return this.complete;
	}

	private Mono<Void> end() {
		// the answer of clamd may be read before the socket reports that it has accepted
		// the end
		this.complete = true;
		return write(END);
	}

	private Mono<Void> piece(DataBuffer buffer) {
		int count = buffer.readableByteCount();
		byte[] piece = new byte[Integer.BYTES + count];
		ByteBuffer.wrap(piece).putInt(count);
		buffer.read(piece, Integer.BYTES, count);
		DataBufferUtils.release(buffer);
		this.length += count;
		if (this.length > this.settings.maxSize()) {
			return Mono.error(new TooLargeException());
		}
		// a piece without bytes would end the content
		return (count > 0) ? write(piece) : Mono.empty();
	}

	private Mono<Void> write(byte[] bytes) {
		Duration timeout = this.settings.idleTimeout();
		return FutureMono.deferFuture(() -> this.connection.channel().writeAndFlush(Unpooled.wrappedBuffer(bytes)))
			.onErrorMap(BrokenException::new)
			.timeout(timeout)
			.onErrorMap(TimeoutException.class, (ex) -> new ClamAvException("clamd accepted no content for "
					+ timeout.toMillis() + " ms: check its load and 'dracoon.scan.clamav.idle-timeout'", ex));
	}

	/** Signals that the connection is broken. */
	private static final class BrokenException extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

		private BrokenException(Throwable cause) {
			super(null, cause, false, false);
		}

	}

}
