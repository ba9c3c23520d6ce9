/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

	/**
	 * Ask for URLs to which parts can be sent.
	 * @param uploadId the id of the channel
	 * @param request which parts
	 * @return the URLs
	 */
	Mono<PresignedUrlList> generatePresignedUrls(String uploadId, GeneratePresignedUrlsRequest request);

	/**
	 * Ask how far an upload is.
	 * @param uploadId the id of the channel
	 * @return the status
	 */
	Mono<Status<F>> getStatus(String uploadId);

	/**
	 * Cancel an upload.
	 * @param uploadId the id of the channel
	 * @return completes when the channel is gone
	 */
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
