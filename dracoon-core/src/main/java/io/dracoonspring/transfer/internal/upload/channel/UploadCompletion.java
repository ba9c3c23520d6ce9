// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.part.TransferRetry;

/**
 * Creates a file from uploaded content. If the answer is lost, the client asks the server
 * for the state before it repeats the request, because the first request may have taken
 * effect.
 *
 * @param <F> the server's description of the new file
 */
public final class UploadCompletion<F> {

	private final CompletionPoller<F> poller;

	private final TransferRetry retry;

	public UploadCompletion(UploadChannelApi<F> api, TransferSettings settings) {
		this.retry = new TransferRetry(settings);
		this.poller = new CompletionPoller<>(api, settings.completionTimeout());
	}

	/** Completes the file. {@code again} prepares the request for a retry. */
	public Mono<F> complete(UploadChannel channel, Request<F> request, Mono<Request<F>> again, long size) {
		Mono<F> awaited = Mono.defer(() -> this.poller.awaitFile(channel, size));
		return send(channel, request)
			.onErrorResume(UploadCompletion::isAnswerLost,
					(ex) -> again(channel, again.flatMap((ready) -> send(channel, ready)), ex)
						// the retry failed because the key pair was replaced, but the
						// earlier request may still arrive
						.doOnError(DracoonCryptoException.class, (failure) -> channel.markUnknown(ex))
						.onErrorResume(UploadCompletion::isAnswerLost, (last) -> settle(channel, last))
						.onErrorResume(UploadChannel::isClosed, (closed) -> Mono.empty())
						.switchIfEmpty(awaited)
						// the request whose answer was lost may have completed the file
						.onErrorMap(UploadChannel::isGone, (gone) -> CompletionFailures.unknown(ex)))
			.onErrorResume(CompletionFailures::isFileGone, (ex) -> gone(channel, ex))
			.onErrorResume(UploadChannel::isClosed, (ex) -> Mono.empty())
			.doOnError((ex) -> {
				if (!isAnswerLost(ex) && !CompletionFailures.isUnknown(ex)) {
					channel.discard();
				}
			})
			.switchIfEmpty(awaited);
	}

	private static <F> Mono<F> send(UploadChannel channel, Request<F> request) {
		return Mono.defer(() -> {
			channel.handOver();
			return request.send();
		});
	}

	/**
	 * Asks whether the completion request has already arrived. {@code direct} tells
	 * whether the content is in the object storage.
	 */
	public Mono<Boolean> isCompleting(UploadChannel channel, boolean direct) {
		return this.poller.isCompleting(channel)
			// a server without object storage might lack the operation, because the API
			// documents the operation only for the object storage
			.onErrorResume((ex) -> !direct && isRefusal(ex), (ex) -> Mono.just(false))
			.onErrorMap(DracoonApiException.NotFound.class,
					(ex) -> new DracoonTransferException(Reason.SERVER_FAILED,
							"The upload cannot be resumed because its channel has expired or was cancelled: "
									+ "upload the file again from the start",
							ex));
	}

	private static boolean isRefusal(Throwable ex) {
		return ex instanceof DracoonApiException exception && exception.getStatus() < 500
				&& !(ex instanceof DracoonApiException.NotFound);
	}

	/** Waits for a file whose completion the server has already accepted. */
	public Mono<F> await(UploadChannel channel, long size) {
		channel.handOver();
		return this.poller.awaitFile(channel, size);
	}

	private Mono<F> again(UploadChannel channel, Mono<F> request, Throwable lost) {
		AtomicReference<Throwable> last = new AtomicReference<>(lost);
		Mono<F> attempt = Mono.defer(() -> lookFirst(channel, request, Objects.requireNonNull(last.get())))
			.doOnError(last::set);
		return this.retry.repeat(attempt, new TransferRetry.Listener() {
		});
	}

	private Mono<F> lookFirst(UploadChannel channel, Mono<F> request, Throwable lost) {
		if (lost instanceof DracoonConnectionException exception && !exception.isRequestPossiblySent()) {
			return request;
		}
		return TransferRetry.settled(this.poller.isCompleting(channel).onErrorMap((ex) -> lost))
			.flatMap((completing) -> completing ? Mono.empty() : request);
	}

	private Mono<F> settle(UploadChannel channel, Throwable lost) {
		return this.poller.isCompleting(channel)
			.onErrorMap((ex) -> CompletionFailures.unknown(lost))
			.flatMap((completing) -> {
				if (completing) {
					return Mono.empty();
				}
				channel.markUnknown(lost);
				return Mono.error((lost instanceof DracoonException) ? lost : notTaken(lost));
			});
	}

	// the state describes the new file. Therefore the request for the state fails if
	// another upload has already replaced this file
	private Mono<F> gone(UploadChannel channel, Throwable refusal) {
		return this.poller.isCompleting(channel)
			.onErrorResume((ex) -> Mono.just(CompletionFailures.isFileGone(ex)))
			.flatMap((made) -> Mono.error(made ? CompletionFailures.gone(refusal) : refusal));
	}

	private static DracoonTransferException notTaken(Throwable lost) {
		return new DracoonTransferException(Reason.SERVER_FAILED,
				"All content was sent, but the server did not accept the request to create the file: try again", lost);
	}

	/**
	 * Tells whether the failed request may have taken effect, because the server did not
	 * answer with an error of its own.
	 */
	private static boolean isAnswerLost(Throwable ex) {
		if (ex instanceof DracoonAuthenticationException) {
			// the request was not sent, because it had no token
			return false;
		}
		// a status of 0 means that the client could not read the answer, but the server
		// may have completed the file
		return TransferRetry.isTransient(ex) || !(ex instanceof DracoonException)
				|| (ex instanceof DracoonProtocolException exception && exception.getStatus() == 0);
	}

	/**
	 * Represents the request that creates the file from the content.
	 *
	 * @param <F> the server's description of the new file
	 */
	@FunctionalInterface
	public interface Request<F> {

		/**
		 * Sends the request. The result is empty if the server completes the file later
		 * and has to be polled.
		 */
		Mono<F> send();

	}

}
