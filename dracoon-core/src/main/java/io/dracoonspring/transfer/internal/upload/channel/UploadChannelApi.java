// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrlList;
import io.dracoonspring.api.uploads.S3FileUploadState;

/**
 * What the server offers for an open upload channel: to those who have an account, and to
 * those who have the link of a share.
 *
 * @param <F> how the server describes the new file
 */
public interface UploadChannelApi<F> {

	Mono<PresignedUrlList> generatePresignedUrls(String uploadId, GeneratePresignedUrlsRequest request);

	Mono<Status<F>> getStatus(String uploadId);

	/** Cancels an upload. Completes when the channel is gone. */
	Mono<Void> cancel(String uploadId);

	/**
	 * How far an upload is.
	 *
	 * @param state the state
	 * @param file the new file once there is one
	 * @param errorDetails why there will be none
	 * @param <F> how the server describes the new file
	 */
	record Status<F>(S3FileUploadState state, @Nullable F file, @Nullable ErrorResponse errorDetails) {

	}

}
