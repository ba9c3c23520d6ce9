// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;

/**
 * Limits the time for a whole answer, up to the last byte of its body. The read timeout
 * of a connection starts again with every byte. Without a deadline, callers could
 * therefore wait for a slow body for ever. The time starts when the deadline is created.
 */
final class AnswerDeadline {

	private final ClientRequest request;

	private final Duration limit;

	private final String advice;

	private final Scheduler scheduler;

	private final long end;

	/**
	 * Creates a deadline.
	 * @param limit the time until the answer has to be complete
	 * @param advice the action to take, as text for the end of the message about a late
	 * answer
	 * @param scheduler the scheduler of the timeout
	 */
	AnswerDeadline(ClientRequest request, Duration limit, String advice, Scheduler scheduler) {
		this.request = request;
		this.limit = limit;
		this.advice = advice;
		this.scheduler = scheduler;
		this.end = System.nanoTime() + limit.toNanos();
	}

	/** Returns the remaining time, which is negative after the deadline. */
	Duration remaining() {
		return Duration.ofNanos(this.end - System.nanoTime());
	}

	/**
	 * Cancels an exchange at the deadline.
	 * @param <T> the type of the result
	 * @return the exchange, which fails with a {@link DracoonConnectionException} at the
	 * deadline
	 */
	<T> Mono<T> limit(Mono<T> exchange) {
		return exchange.timeout(remaining(), Mono.error(this::late), this.scheduler);
	}

	/**
	 * Cancels the body of an answer at the deadline, which closes the connection.
	 * @return the answer, whose body fails with a {@link DracoonConnectionException} at
	 * the deadline
	 */
	ClientResponse limit(ClientResponse response) {
		return response.mutate().body(this::limit).build();
	}

	private Flux<DataBuffer> limit(Flux<DataBuffer> body) {
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<DataBuffer> late = Flux.<DataBuffer>error(this::late).doOnSubscribe((subscription) -> cancelled.set(true));
		Mono<Long> expiry = Mono.defer(() -> Mono.delay(remaining(), this.scheduler));
		// copy the pieces, because timeout() does not release a piece that it drops
		Flux<DataBuffer> limited = body.map(AnswerDeadline::copy).timeout(expiry, (piece) -> expiry, late);
		// WebClient subscribes to the body again after an error, but a cancelled body
		// would refuse a second subscriber
		return Flux.defer(() -> cancelled.get() ? late : limited);
	}

	private static DataBuffer copy(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private DracoonConnectionException late() {
		String operation = Operations.of(this.request.attributes());
		String host = String.valueOf(SecretUrls.target(this.request).getHost());
		return new DracoonConnectionException(Reason.READ_TIMEOUT, host, operation,
				((operation != null) ? operation + ": " : "") + "no complete answer from '" + host + "' within "
						+ this.limit.toMillis() / 1000.0 + " s" + this.advice,
				null);
	}

}
