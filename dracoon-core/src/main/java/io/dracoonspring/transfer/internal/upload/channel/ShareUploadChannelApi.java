// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.UserFileKeyList;
import io.dracoonspring.api.publicshares.CompleteS3ShareUploadRequest;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.transfer.SharedFile;

/**
 * Accesses upload channels of one upload share by its link.
 *
 * @param shares the API
 * @param accessKey the access key of the share, a secret
 */
public record ShareUploadChannelApi(DracoonPublicShares shares,
		String accessKey) implements UploadChannelApi<SharedFile> {

	@Override
	public Flux<PresignedUrl> generatePresignedUrls(String uploadId, GeneratePresignedUrlsRequest request) {
		return this.shares.generatePresignedUrls(this.accessKey, uploadId, request);
	}

	@Override
	public Mono<Status<SharedFile>> getStatus(String uploadId) {
		return this.shares.getUploadStatus(this.accessKey, uploadId)
			.map((answer) -> new Status<>(answer.status(), new SharedFile(answer.fileName(), answer.size()),
					answer.errorDetails()));
	}

	@Override
	public Mono<Void> cancel(String uploadId) {
		return this.shares.cancelUpload(this.accessKey, uploadId);
	}

	/**
	 * Asks the server to create a file from parts in the object storage. The result is
	 * empty, because the server completes the file later.
	 */
	public Mono<SharedFile> completeDirect(UploadChannel channel, List<S3FileUploadPart> parts,
			List<UserFileKey> fileKeys) {
		CompleteS3ShareUploadRequest request = CompleteS3ShareUploadRequest.of(parts);
		return this.shares
			.completeS3Upload(this.accessKey, channel.id(),
					fileKeys.isEmpty() ? request : request.withUserFileKeyList(fileKeys))
			.then(Mono.empty());
	}

	/**
	 * Asks the server to create a file from the received chunks. The result is empty if
	 * the server completes the file later.
	 */
	public Mono<SharedFile> completeChunked(UploadChannel channel, List<UserFileKey> fileKeys) {
		return this.shares
			.completeUpload(this.accessKey, channel.id(), fileKeys.isEmpty() ? null : new UserFileKeyList(fileKeys))
			.map((answer) -> new SharedFile(answer.name(), answer.size()));
	}

	@Override
	public String toString() {
		return "ShareUploadChannelApi[***]";
	}

}
