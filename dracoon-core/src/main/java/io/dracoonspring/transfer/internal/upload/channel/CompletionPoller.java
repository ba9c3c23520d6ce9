// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation;
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.transfer.internal.part.TransferRetry;
import io.dracoonspring.transfer.internal.run.RequiredResponse;

/**
 * Polls the server until uploaded content has become a file, the completion has failed,
 * or the timeout has expired.
 *
 * @param <F> the server's description of the new file
 */
final class CompletionPoller<F> {

	private static final Duration FIRST_DELAY = Duration.ofMillis(10);

	private static final Duration MAX_DELAY = Duration.ofSeconds(4);

	/**
	 * The factor by which delays grow. The unnecessary wait is at most about half the
	 * time that the server needs. The server needs milliseconds for small files and
	 * seconds for large files.
	 */
	private static final double GROWTH = 1.5;

	private static final long BYTES_PER_SECOND = 100_000_000;

	private static final int SERVER_ERROR = 500;

	private static final ObservedWork OBSERVED = new ObservedWork(DracoonTransferObservationDocumentation.COMPLETION,
			(observation) -> {
			});

	private final UploadChannelApi<F> api;

	private final Duration timeout;

	/** Creates a poller. Every 100 MB of a file extend the timeout by one second. */
	CompletionPoller(UploadChannelApi<F> api, Duration timeout) {
		this.api = api;
		this.timeout = timeout;
	}

	/** Waits for the file of a channel whose completion the server has accepted. */
	Mono<F> awaitFile(UploadChannel channel, long size) {
		Duration limit = this.timeout.plusSeconds(size / BYTES_PER_SECOND);
		Mono<F> file = Mono.defer(() -> this.api.getStatus(channel.id()))
			// a transient failure of the request tells nothing about the file
			.onErrorResume(TransferRetry::isTransient, (ex) -> Mono.empty())
			.onErrorMap(CompletionFailures::isFileGone, CompletionFailures::gone)
			// a refused request tells nothing about the file either
			.onErrorMap((ex) -> !(ex instanceof DracoonApiException.NotFound) && !CompletionFailures.isUnknown(ex),
					CompletionFailures::unknown)
			.flatMap((status) -> fileOf(channel, status))
			.repeatWhenEmpty(Integer.MAX_VALUE, CompletionPoller::delays)
			// wait first, because the file never exists immediately after the completion
			// request
			.delaySubscription(FIRST_DELAY)
			.timeout(limit, Mono.error(() -> CompletionFailures.unknown(null)));
		return OBSERVED.below(file);
	}

	/**
	 * Asks once whether the completion request has arrived. If it has, the server accepts
	 * no more content.
	 */
	Mono<Boolean> isCompleting(UploadChannel channel) {
		return RequiredResponse.of(this.api.getStatus(channel.id())).map((status) -> switch (status.state()) {
			case TRANSFER -> false;
			case FINISHING, DONE, ERROR, UNKNOWN -> true;
		});
	}

	private static Flux<Long> delays(Flux<Long> attempts) {
		return attempts.concatMap((attempt) -> Mono.delay(delay(attempt + 1)));
	}

	private static Duration delay(long attempt) {
		double nanos = FIRST_DELAY.toNanos() * Math.pow(GROWTH, attempt);
		return (nanos < MAX_DELAY.toNanos()) ? Duration.ofNanos((long) nanos) : MAX_DELAY;
	}

	private Mono<F> fileOf(UploadChannel channel, UploadChannelApi.Status<F> status) {
		return switch (status.state()) {
			case TRANSFER, FINISHING, UNKNOWN -> Mono.empty();
			case ERROR -> {
				channel.discard();
				yield Mono.error(refusal(status.errorDetails()));
			}
			case DONE -> {
				F file = status.file();
				yield (file != null) ? Mono.just(file) : Mono.error(CompletionFailures.unknown(null));
			}
		};
	}

	private static Exception refusal(@Nullable ErrorResponse details) {
		if (details == null) {
			return new DracoonTransferException(Reason.SERVER_FAILED,
					"The server could not create a file from the content and reports no reason: upload it again", null);
		}
		Integer status = details.code();
		return DracoonApiException.of(ApiError.of((status != null) ? status : SERVER_ERROR, null)
			.withRawErrorCode(details.errorCode())
			.withServerMessage(details.message())
			.withDebugInfo(details.debugInfo())
			.withOperation("getStatus"));
	}

}
