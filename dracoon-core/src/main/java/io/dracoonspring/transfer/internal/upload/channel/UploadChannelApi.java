// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.api.uploads.S3FileUploadState;

/**
 * Defines the operations of an open upload channel, for accounts and for holders of a
 * share link.
 *
 * @param <F> the server's description of the new file
 */
public interface UploadChannelApi<F> {

	Flux<PresignedUrl> generatePresignedUrls(String uploadId, GeneratePresignedUrlsRequest request);

	Mono<Status<F>> getStatus(String uploadId);

	/** Cancels an upload. Completes when the channel is gone. */
	Mono<Void> cancel(String uploadId);

	/**
	 * Describes the state of an upload.
	 *
	 * @param state the state
	 * @param file the new file; meaningful only if the state is {@code DONE}
	 * @param errorDetails the reason why the server cannot create the file, {@code null}
	 * if the server reports none
	 * @param <F> the server's description of the new file
	 */
	record Status<F>(S3FileUploadState state, @Nullable F file, @Nullable ErrorResponse errorDetails) {

	}

}
