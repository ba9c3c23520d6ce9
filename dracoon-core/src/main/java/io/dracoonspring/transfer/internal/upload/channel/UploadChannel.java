// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.observation.ErrorReason;

/**
 * Represents an open upload channel, which must be cancelled if it does not become a
 * file.
 */
public final class UploadChannel {

	private static final Logger logger = LoggerFactory.getLogger(UploadChannel.class);

	private final UploadChannelApi<?> api;

	private final String id;

	private final @Nullable String url;

	private final ReceivedParts received;

	private final boolean resumed;

	private final boolean scanned;

	private volatile boolean handedOver;

	private volatile @Nullable Throwable lostAnswer;

	/**
	 * Creates a channel that has received nothing. {@code url} is the secret URL for
	 * chunks, {@code null} if there is none.
	 */
	public UploadChannel(UploadChannelApi<?> api, String id, @Nullable String url) {
		this(api, id, url, ReceivedParts.none(), false, false);
	}

	/**
	 * Creates a channel. {@code resumed} tells whether an interrupted upload opened it,
	 * and {@code scanned} whether the upload that opened it had to scan its content.
	 */
	public UploadChannel(UploadChannelApi<?> api, String id, @Nullable String url, ReceivedParts received,
			boolean resumed, boolean scanned) {
		this.received = received;
		this.api = api;
		this.id = id;
		this.url = url;
		this.resumed = resumed;
		this.scanned = scanned;
	}

	/** Returns the received parts, to which later parts are added. */
	public ReceivedParts received() {
		return this.received;
	}

	/**
	 * Tells whether an interrupted upload opened the channel. Such a channel may have
	 * received more parts than this process knows.
	 */
	public boolean isResumed() {
		return this.resumed;
	}

	/**
	 * Tells whether the upload that opened the channel had to scan its content before it
	 * completed the file.
	 */
	public boolean isScanned() {
		return this.scanned;
	}

	String id() {
		return this.id;
	}

	/**
	 * Returns the URL for chunks.
	 * @throws DracoonTransferException if the server has provided none
	 */
	public SecretUrl url() {
		if (this.url == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"The server opened an upload channel without a URL for chunks: report it to the operator", null);
		}
		return SecretUrl.of(this.url);
	}

	public Flux<PresignedUrl> generatePresignedUrls(GeneratePresignedUrlsRequest request) {
		return this.api.generatePresignedUrls(this.id, request);
	}

	/**
	 * Records that the server may be creating the file. From now on the channel must not
	 * be cancelled.
	 */
	void handOver() {
		this.handedOver = true;
	}

	/**
	 * Tells whether the server may be creating the file. The channel must then not be
	 * cancelled.
	 */
	public boolean isHandedOver() {
		return this.handedOver;
	}

	/**
	 * Records that the server has refused to create the file. The channel can then be
	 * cancelled.
	 */
	void discard() {
		this.handedOver = false;
	}

	/**
	 * Records that the answer to the completion request was lost. The server is not
	 * creating the file yet, but the request may still arrive. Cancel the channel to
	 * ensure that its content never becomes a file.
	 */
	void markUnknown(Throwable lost) {
		this.lostAnswer = lost;
		this.handedOver = false;
	}

	/**
	 * Cancels the channel unless the server may be creating the file. If a failure of the
	 * cancellation leaves unknown whether a file exists, the result fails. All other
	 * failures are ignored, because the cause of the cancellation matters more.
	 */
	public Mono<Void> cancel() {
		return Mono.defer(() -> (this.handedOver) ? Mono.empty() : this.api.cancel(this.id)).onErrorResume((ex) -> {
			Throwable lost = this.lostAnswer;
			if (lost != null) {
				return Mono.error(CompletionFailures.unknown(lost));
			}
			if (!isGone(ex) && !isClosed(ex)) {
				logger.atWarn()
					.addKeyValue("dracoon.error", ErrorReason.of(ex))
					.log("An upload channel could not be cancelled; the server drops it when it expires");
			}
			return Mono.empty();
		});
	}

	/**
	 * Tells whether the server no longer has the channel, because it has expired, was
	 * cancelled or has become a file.
	 */
	public static boolean isGone(Throwable ex) {
		return ex instanceof DracoonApiException.NotFound || (ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(DracoonErrorCode.TRANSFER_TOKEN_INVALID));
	}

	/** Tells whether an earlier request has closed the channel. */
	static boolean isClosed(Throwable ex) {
		return ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(DracoonErrorCode.UPLOAD_ALREADY_CLOSED);
	}

}
