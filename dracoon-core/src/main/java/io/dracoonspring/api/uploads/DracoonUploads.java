// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;

/**
 * Upload channels: opening, completing, watching and cancelling them. The bytes
 * themselves go to presigned URLs of the storage or to the upload URL of the channel;
 * {@code DracoonTransfers} does all that, with checksums, encryption and repetition.
 * <p>
 * A channel belongs to the user who opened it; to others it does not exist. Errors are
 * signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonUploads {

	/**
	 * Opens an upload channel. Needs the permission to create in the target. The server
	 * refuses a size that exceeds a quota (507, -40200, -90200) and unknown targets (404,
	 * -40000 or -41000).
	 * @param request what is to be uploaded where
	 * @return the channel
	 */
	@PostExchange("/api/v4/nodes/files/uploads")
	Mono<CreateFileUploadResponse> create(@RequestBody CreateFileUploadRequest request);

	/**
	 * Ask for URLs to which parts can be sent with {@code PUT}, since 4.15. The URLs
	 * expire, so ask for a few at a time. Refused when the storage is not S3 (412,
	 * -90030), the channel is closed (400, -20503) or the part size does not fit (400,
	 * -80046).
	 * @param uploadId the id of the channel
	 * @param request which parts
	 * @return the URLs
	 */
	@PostExchange("/api/v4/nodes/files/uploads/{uploadId}/s3_urls")
	Mono<PresignedUrlList> generatePresignedUrls(@PathVariable String uploadId,
			@RequestBody GeneratePresignedUrlsRequest request);

	/**
	 * Finishes an upload whose parts lie in the storage, since 4.15. The server puts the
	 * file together afterwards; {@link #getStatus(String)} tells when it is there. Not
	 * idempotent. Refused for wrong entity tags (400, -80045), a missing file key (400,
	 * -40763) or a name that is taken (409, -40010 or -41001), which may also show in the
	 * status later.
	 * @param uploadId the id of the channel
	 * @param request the parts and how to store the file
	 * @return completes when the server has accepted
	 */
	@PutExchange("/api/v4/nodes/files/uploads/{uploadId}/s3")
	Mono<Void> completeS3(@PathVariable String uploadId, @RequestBody CompleteS3FileUploadRequest request);

	/**
	 * Asks how far an upload is, since 4.15. A channel that was cancelled or has expired
	 * is not found (404, -20501).
	 * @param uploadId the id of the channel
	 * @return the state, with the new node or the error once there is one
	 */
	@GetExchange("/api/v4/nodes/files/uploads/{uploadId}")
	Mono<S3FileUploadStatus> getStatus(@PathVariable String uploadId);

	/**
	 * Cancels an upload, delete what has been received and give the reserved quota back.
	 * @param uploadId the id of the channel
	 * @return completes when the channel is gone
	 */
	@DeleteExchange("/api/v4/nodes/files/uploads/{uploadId}")
	Mono<Void> cancel(@PathVariable String uploadId);

	/**
	 * Sends a chunk through the server to its own storage, as {@code DracoonTransfers}
	 * does. Nobody has to sign in for it. Refused for a range that does not fit (400,
	 * -80021), where only uploads straight to the storage are allowed (400, -90033), for
	 * an unknown token (401, -20502, or 404, -20501), and when a quota is exceeded (507,
	 * -40200, -50504 or -90200).
	 * @param token the token, which is the last part of the upload URL; a secret
	 * @param contentRange where the chunk belongs, such as {@code bytes 0-999/3980} with
	 * the last byte included, or {@code null} if it is the whole file
	 * @param file the chunk; its file name does not matter
	 * @return what the server received
	 */
	@PostExchange("/api/v4/uploads/{token}")
	Mono<ChunkUploadResponse> uploadChunk(@PathVariable String token,
			@RequestHeader(name = "Content-Range", required = false) @Nullable String contentRange,
			@RequestPart("file") Resource file);

	/**
	 * Finishes an upload that went through the server. Nobody has to sign in for it.
	 * Refused for a missing or useless file key (400, -40763 and -40001), links that are
	 * to be kept without overwriting (400, -80034), a name that is taken (409, -40010 or
	 * -41001), after which another name may be tried, and an unknown token (401, -20502,
	 * or 404, -20501). Keeping the links of an overwritten file gives its shares new ids.
	 * @param token the token, which is the last part of the upload URL; a secret
	 * @param request how to store the file
	 * @return the new file, or empty if the server is not done with it
	 */
	@PutExchange("/api/v4/uploads/{token}")
	Mono<Node> complete(@PathVariable String token, @RequestBody CompleteUploadRequest request);

	/**
	 * Cancels an upload by the token of its channel and delete what has been received.
	 * Nobody has to sign in for it. An unknown token is refused (401, -20502, or 404,
	 * -20501).
	 * @param token the token, which is the last part of the upload URL; a secret
	 * @return completes when the channel is gone
	 */
	@DeleteExchange("/api/v4/uploads/{token}")
	Mono<Void> cancelByToken(@PathVariable String token);

}
