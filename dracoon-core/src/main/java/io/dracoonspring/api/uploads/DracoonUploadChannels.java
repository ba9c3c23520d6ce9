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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.nodes.Node;

/**
 * Manages upload channels: opens, completes, watches and cancels them. The client sends
 * the content to presigned URLs of the storage or to the upload URL of the channel.
 * Prefer {@code DracoonTransfers}, which does all these steps, with checksums, encryption
 * and retries.
 * <p>
 * A channel belongs to the user who opened it. Other users cannot use it. Errors are
 * signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonUploadChannels {

	/**
	 * Opens an upload channel. Needs the permission to create in the target. The server
	 * refuses a size that exceeds a quota (507, -40200 and -90200). An unknown target is
	 * signalled as 404 (-40000 or -41000).
	 * @param request the file and the target
	 * @return the channel
	 */
	@PostExchange("/api/v4/nodes/files/uploads")
	Mono<CreateFileUploadResponse> create(@RequestBody CreateFileUploadRequest request);

	/**
	 * Requests URLs to which the client can send parts with {@code PUT}, since 4.15. The
	 * URLs expire, so request a few at a time. The server refuses the call if the
	 * instance has no S3 storage (412, -90030), the channel is closed (400, -20503), or
	 * the part size is invalid (400, -80046).
	 * @param uploadId the id of the channel
	 * @param request selects the parts
	 * @return the URLs
	 */
	@PostExchange("/api/v4/nodes/files/uploads/{uploadId}/s3_urls")
	@ListProperty("urls")
	Flux<PresignedUrl> generatePresignedUrls(@PathVariable String uploadId,
			@RequestBody GeneratePresignedUrlsRequest request);

	/**
	 * Completes an upload whose parts are in the storage, since 4.15. The server
	 * assembles the file afterwards; {@link #getStatus(String)} reports when it exists.
	 * The call is not idempotent. The server refuses wrong entity tags (400, -80045) and
	 * a missing file key (400, -40763). A name conflict is signalled as 409 (-40010 or
	 * -41001), or later in {@link S3FileUploadStatus#errorDetails()}.
	 * @param uploadId the id of the channel
	 * @param request the parts and the options for the file
	 * @return completes when the server has accepted the request
	 */
	@PutExchange("/api/v4/nodes/files/uploads/{uploadId}/s3")
	Mono<Void> completeS3(@PathVariable String uploadId, @RequestBody CompleteS3FileUploadRequest request);

	/**
	 * Returns the state of an upload, since 4.15. A cancelled or expired channel is
	 * signalled as 404 (-20501).
	 * @param uploadId the id of the channel
	 * @return the state, with the new node after a success or the error after a failure
	 */
	@GetExchange("/api/v4/nodes/files/uploads/{uploadId}")
	Mono<S3FileUploadStatus> getStatus(@PathVariable String uploadId);

	/**
	 * Cancels an upload, deletes the received content and releases the reserved quota.
	 * @param uploadId the id of the channel
	 * @return completes when the channel is deleted
	 */
	@DeleteExchange("/api/v4/nodes/files/uploads/{uploadId}")
	Mono<Void> cancel(@PathVariable String uploadId);

	/**
	 * Sends a chunk to the server instead of directly to the S3 storage. The call needs
	 * no sign-in. The server refuses an invalid range (400, -80021), an unknown token
	 * (401, -20502, or 404, -20501) and content that exceeds a quota (507, -40200, -50504
	 * or -90200). The server also refuses chunks if it accepts only direct uploads to the
	 * S3 storage (400, -90033).
	 * @param token the token, which is the last part of the upload URL; a secret
	 * @param contentRange the position of the chunk, such as {@code bytes 0-999/3980}
	 * with the last byte included, or {@code null} if the chunk is the whole file
	 * @param file the chunk; its file name does not matter
	 * @return the size and hash of the received chunk
	 */
	@PostExchange("/api/v4/uploads/{token}")
	Mono<ChunkUploadResponse> uploadChunk(@PathVariable String token,
			@RequestHeader(name = "Content-Range", required = false) @Nullable String contentRange,
			@RequestPart("file") Resource file);

	/**
	 * Completes an upload whose content the client sent to the server instead of directly
	 * to the S3 storage. The call needs no sign-in. The server refuses a missing or
	 * invalid file key (400, -40763 and -40001), {@code keepShareLinks} without
	 * {@code OVERWRITE} (400, -80034), and an unknown token (401, -20502, or 404,
	 * -20501). A name conflict is signalled as 409 (-40010 or -41001), after which the
	 * caller can repeat the call with another name. If an overwritten file keeps its
	 * share links, the shares get new ids.
	 * @param token the token, which is the last part of the upload URL; a secret
	 * @param request the options for the file
	 * @return the new file, or empty if the server has not finished it yet
	 */
	@PutExchange("/api/v4/uploads/{token}")
	Mono<Node> complete(@PathVariable String token, @RequestBody CompleteUploadRequest request);

	/**
	 * Cancels an upload by the token of its channel and deletes the received content. The
	 * call needs no sign-in. The server refuses an unknown token (401, -20502, or 404,
	 * -20501).
	 * @param token the token, which is the last part of the upload URL; a secret
	 * @return completes when the channel is deleted
	 */
	@DeleteExchange("/api/v4/uploads/{token}")
	Mono<Void> cancelByToken(@PathVariable String token);

}
