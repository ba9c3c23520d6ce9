// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeErrorCode;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrlList;
import io.dracoonspring.observation.ErrorReason;

/**
 * An open upload channel, and the duty to cancel it when it does not become a file.
 */
public final class UploadChannel {

	private static final Logger logger = LoggerFactory.getLogger(UploadChannel.class);

	private final UploadChannelApi<?> api;

	private final String id;

	private final @Nullable String url;

	private final ReceivedParts received;

	private final boolean resumed;

	private volatile boolean handedOver;

	private volatile @Nullable Throwable lostAnswer;

	/**
	 * Creates a channel that has received nothing.
	 * @param api the API
	 * @param id the id of the channel
	 * @param url where chunks go, a secret; missing in answers for object storages
	 */
	public UploadChannel(UploadChannelApi<?> api, String id, @Nullable String url) {
		this(api, id, url, ReceivedParts.none(), false);
	}

	/**
	 * Creates a channel.
	 * @param api the API
	 * @param id the id of the channel
	 * @param url where chunks go, a secret; missing in answers for object storages
	 * @param received what it has received
	 * @param resumed whether it was opened by an upload that broke off
	 */
	public UploadChannel(UploadChannelApi<?> api, String id, @Nullable String url, ReceivedParts received,
			boolean resumed) {
		this.received = received;
		this.api = api;
		this.id = id;
		this.url = url;
		this.resumed = resumed;
	}

	/**
	 * Returns the parts that the channel has received.
	 * @return the parts, to which later ones are added
	 */
	public ReceivedParts received() {
		return this.received;
	}

	/**
	 * Tells whether the channel may have received more than is known.
	 * @return {@code true} if it was opened by an upload that broke off
	 */
	public boolean isResumed() {
		return this.resumed;
	}

	String id() {
		return this.id;
	}

	/**
	 * Returns where chunks go.
	 * @return the URL
	 * @throws DracoonTransferException if the server has named none
	 */
	public SecretUrl url() {
		if (this.url == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"The server opened an upload channel without a URL for chunks: report it to the operator", null);
		}
		return SecretUrl.of(this.url);
	}

	/**
	 * Asks for URLs to which parts can be sent.
	 * @param request the parts
	 * @return the URLs
	 */
	public Mono<PresignedUrlList> generatePresignedUrls(GeneratePresignedUrlsRequest request) {
		return this.api.generatePresignedUrls(this.id, request);
	}

	/**
	 * From now on the server may be making a file of the content, so the channel must not
	 * be cancelled.
	 */
	void handOver() {
		this.handedOver = true;
	}

	/**
	 * Tells whether the server may be making a file of the content.
	 * @return {@code true} if the channel must not be cancelled
	 */
	public boolean isHandedOver() {
		return this.handedOver;
	}

	/**
	 * The server has refused for good to make a file of the content.
	 */
	void discard() {
		this.handedOver = false;
	}

	/**
	 * The server does not make a file of the content yet, but a request to do so may
	 * still be on its way: only a channel that has been cancelled never becomes one.
	 * @param lost why the answer to the request is not known
	 */
	void markUnknown(Throwable lost) {
		this.lostAnswer = lost;
		this.handedOver = false;
	}

	/**
	 * Cancels the channel unless the server is working on it. Fails only if that leaves
	 * open whether there is a file now; else the reason for which it is cancelled matters
	 * more.
	 * @return completes when the channel is gone, or cannot be cancelled
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
	 * Tells whether the server says that there is no such channel.
	 * @param ex the failure
	 * @return {@code true} if it has expired, was cancelled or has become a file
	 */
	public static boolean isGone(Throwable ex) {
		return ex instanceof DracoonApiException.NotFound || (ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(NodeErrorCode.TRANSFER_TOKEN_INVALID));
	}

	/**
	 * Tells whether the server says that the channel is not open any more.
	 * @param ex the failure
	 * @return {@code true} if an earlier request has closed it
	 */
	static boolean isClosed(Throwable ex) {
		return ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(NodeErrorCode.UPLOAD_ALREADY_CLOSED);
	}

}
