// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.run.RequestedWaits;
import io.dracoonspring.transfer.internal.run.RequiredResponse;

/**
 * Decides which failures are transient, and how long to wait before a retry. This class
 * covers requests to the object storage and to {@link io.dracoonspring.api.SecretUrl
 * secret URLs}. All of these requests can be repeated safely. Calls of the API have their
 * own retry policy and are not repeated here.
 */
public final class TransferRetry {

	private static final Logger logger = LoggerFactory.getLogger(TransferRetry.class);

	private static final Duration MAX_BACKOFF = Duration.ofSeconds(20);

	private final TransferSettings settings;

	public TransferRetry(TransferSettings settings) {
		this.settings = settings;
	}

	/**
	 * Repeats a request after transient failures.
	 * @param step the request, subscribed again for every attempt
	 * @param listener the object that recovers from failures that a wait does not
	 * resolve, and that is called before every repetition
	 */
	public <T> Mono<T> repeat(Mono<T> step, Listener listener) {
		return Mono.deferContextual((context) -> step.retryWhen(policy(listener, RequestedWaits.limit(context))))
			.onErrorMap(SettledException.class, SettledException::failure)
			.onErrorMap(TimeoutException.class, this::stalled);
	}

	private DracoonTransferException stalled(TimeoutException ex) {
		return new DracoonTransferException(Reason.TIMEOUT,
				"No data was transferred for at least " + this.settings.idleTimeout().toSeconds()
						+ " seconds, and all retries are used up: check the network connection and try again",
				ex);
	}

	/**
	 * Marks a call of the API within a repeated step. When the call fails, the policy of
	 * the API has already made its retries. Therefore the step fails without another
	 * attempt.
	 */
	public static <T> Mono<T> settled(Mono<T> call) {
		return RequiredResponse.of(call).onErrorMap(SettledException::new);
	}

	private Retry policy(Listener listener, Duration maxRetryAfter) {
		return Retry.backoff(this.settings.maxRetries(), this.settings.retryBackoff())
			.maxBackoff(MAX_BACKOFF)
			.jitter(0.5)
			.filter((ex) -> listener.recover(ex) || isTransient(ex))
			.doBeforeRetryAsync((signal) -> requestedWait(signal.failure(), maxRetryAfter))
			.doBeforeRetry((signal) -> report(signal.failure(), signal.totalRetries() + 1))
			.doBeforeRetry((signal) -> listener.beforeRetry())
			.onRetryExhaustedThrow((spec, signal) -> signal.failure());
	}

	/** Tells whether another attempt may succeed after the failure. */
	public static boolean isTransient(Throwable ex) {
		if (ex instanceof DracoonException exception) {
			return exception.isTransient();
		}
		return ex instanceof WebClientRequestException || ex instanceof IOException || ex instanceof TimeoutException;
	}

	private static void report(Throwable ex, long attempt) {
		logger.atDebug()
			.addKeyValue("dracoon.retry.reason", ErrorReason.of(ex))
			.addKeyValue("attempt", attempt)
			.addKeyValue("dracoon.request.id",
					(ex instanceof DracoonStorageException exception) ? exception.getRequestId() : null)
			.log("A step of a transfer is repeated");
	}

	private static Mono<Void> requestedWait(Throwable ex, Duration maxRetryAfter) {
		Duration wait = (ex instanceof DracoonException exception) ? exception.getRetryAfter() : null;
		if (wait == null) {
			return Mono.empty();
		}
		return Mono.delay((wait.compareTo(maxRetryAfter) > 0) ? maxRetryAfter : wait).then();
	}

	/** Customises the repetition of a step. */
	public interface Listener {

		/**
		 * Tries to recover from a failure that a wait does not resolve, for example by
		 * discarding an expired URL.
		 * @return {@code true} to try again; after {@code false}, only a transient
		 * failure leads to another attempt
		 */
		default boolean recover(Throwable ex) {
			return false;
		}

		/** Is called before each further attempt. */
		default void beforeRetry() {
		}

	}

	/** Wraps a failure that must not lead to another attempt. */
	private static final class SettledException extends RuntimeException {

		private final transient Throwable failure;

		private SettledException(Throwable failure) {
			super(null, failure, false, false);
			this.failure = failure;
		}

		private Throwable failure() {
			return this.failure;
		}

	}

}
