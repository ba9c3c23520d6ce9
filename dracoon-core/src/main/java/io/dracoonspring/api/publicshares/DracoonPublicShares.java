// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.UserFileKeyList;
import io.dracoonspring.api.downloads.FileContentQuery;
import io.dracoonspring.api.uploads.ChunkUploadResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrlList;

/**
 * What those who have the link of a share can do, without signing in. The access key is
 * the last part of the link; {@link PublicShareLink#of(String)} finds it. Access keys,
 * tokens and passwords are secrets.
 * <p>
 * Wrong passwords are refused (401), and too many of them lock the share for a while
 * (403, -51000). Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonPublicShares {

	/**
	 * Returns what a download share offers. An unknown access key is not found (404,
	 * -50000), nor is a share whose file is gone (404, -40751).
	 * @param accessKey the access key of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/public/shares/downloads/{accessKey}")
	Mono<PublicDownloadShare> getDownloadShare(@PathVariable String accessKey);

	/**
	 * Checks the password of a download share without counting a download, since 4.36. A
	 * wrong one is refused (401), an unknown access key is not found (404). The errors
	 * have no code, because the server can send no body.
	 * @param accessKey the access key of the share
	 * @param password the password, or {@code null} if there is none
	 * @return completes if the password is right
	 */
	@HttpExchange(method = "HEAD", url = "/api/v4/public/shares/downloads/{accessKey}")
	Mono<Void> checkDownloadSharePassword(@PathVariable String accessKey,
			@RequestParam(required = false) @Nullable String password);

	/**
	 * Ask for a URL from which the content of a download share can be fetched. Ask once
	 * for each download, since the server may count it. Refused for an unknown access key
	 * and when no further download is allowed (404, -50000 and -50002), for a wrong
	 * password (401, -50009), a locked share (403, -51000), and if the password of an
	 * encrypted share is sent (400, -50008): that one opens the private key of the share
	 * and must stay here.
	 * @param accessKey the access key of the share
	 * @param request the password if there is one
	 * @return the URL, a secret
	 */
	@PostExchange("/api/v4/public/shares/downloads/{accessKey}")
	Mono<PublicDownloadTokenGenerateResponse> generateDownloadUrl(@PathVariable String accessKey,
			@RequestBody PublicDownloadTokenGenerateRequest request);

	/**
	 * Ask for a URL from which the content of a download share without a password, or of
	 * an encrypted one, can be fetched.
	 * @param accessKey the access key of the share
	 * @return the URL, a secret
	 * @see #generateDownloadUrl(String, PublicDownloadTokenGenerateRequest)
	 */
	default Mono<PublicDownloadTokenGenerateResponse> generateDownloadUrl(String accessKey) {
		return generateDownloadUrl(accessKey, new PublicDownloadTokenGenerateRequest(null));
	}

	/**
	 * Fetches the content of a download share: a file, or the ZIP archive of a folder or
	 * room. Newer servers deliver the token only as a part of the download URL. Refused
	 * for an unknown token (404, -50001), when no further download is allowed (404,
	 * -50002), and for a range of an archive (400, -80022) or beyond the end (416).
	 * @param accessKey the access key of the share
	 * @param token the token of the download
	 * @param query how the content is to be announced
	 * @param range the part that is wanted, such as {@code bytes=0-999} with the last
	 * byte included, or {@code null} for everything
	 * @return the content, whose buffers are to be released; encrypted if the share is
	 */
	@GetExchange("/api/v4/public/shares/downloads/{accessKey}/{token}")
	Flux<DataBuffer> download(@PathVariable String accessKey, @PathVariable String token, FileContentQuery query,
			@RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Fetches the whole content of a download share.
	 * @param accessKey the access key of the share
	 * @param token the token of the download
	 * @return the content, whose buffers are to be released; encrypted if the share is
	 * @see #download(String, String, FileContentQuery, String)
	 */
	default Flux<DataBuffer> download(String accessKey, String token) {
		return download(accessKey, token, FileContentQuery.defaults(), null);
	}

	/**
	 * Ask for the headers of the content of a download share, such as its length and
	 * media type. Refused as the download is.
	 * @param accessKey the access key of the share
	 * @param token the token of the download
	 * @param query how the content is to be announced
	 * @param range the part that is wanted, such as {@code bytes=0-999} with the last
	 * byte included, or {@code null} for everything
	 * @return the headers
	 */
	@HttpExchange(method = "HEAD", url = "/api/v4/public/shares/downloads/{accessKey}/{token}")
	Mono<ResponseEntity<Void>> getDownloadHeaders(@PathVariable String accessKey, @PathVariable String token,
			FileContentQuery query, @RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Returns what an upload share tells, which is little if it is protected and the
	 * password is missing. An unknown access key is not found (404, -50501), a wrong
	 * password refused (401, -50502), and so is an encrypted share into whose room nobody
	 * with a key pair belongs (400, -50505).
	 * @param accessKey the access key of the share
	 * @param encodedPassword the password as UTF-8 in Base64, or {@code null}; see
	 * {@link #getUploadShareWithPassword(String, String)}
	 * @return the share
	 */
	@GetExchange("/api/v4/public/shares/uploads/{accessKey}")
	Mono<PublicUploadShare> getUploadShare(@PathVariable String accessKey,
			@RequestHeader(name = "X-Sds-Share-Password", required = false) @Nullable String encodedPassword);

	/**
	 * Returns what an upload share tells without a password.
	 * @param accessKey the access key of the share
	 * @return the share
	 * @see #getUploadShare(String, String)
	 */
	default Mono<PublicUploadShare> getUploadShare(String accessKey) {
		return getUploadShare(accessKey, null);
	}

	/**
	 * Returns everything that a protected upload share tells.
	 * @param accessKey the access key of the share
	 * @param password the password as people know it
	 * @return the share
	 * @see #getUploadShare(String, String)
	 */
	default Mono<PublicUploadShare> getUploadShareWithPassword(String accessKey, String password) {
		Assert.hasText(password, "'password' must not be empty");
		return getUploadShare(accessKey, Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Opens an upload channel. Refused for an unknown access key (404, -50501), a wrong
	 * password (401, -50502), a locked share (403, -51000), when no further file is
	 * allowed (400, -50506), for a size that exceeds the share (507, -50504) or another
	 * quota (507, -40200 or -90200), and for straight uploads where the storage is not S3
	 * (412, -90030).
	 * @param accessKey the access key of the share
	 * @param request what is to be uploaded
	 * @return the channel
	 */
	@PostExchange("/api/v4/public/shares/uploads/{accessKey}")
	Mono<CreateShareUploadChannelResponse> createUploadChannel(@PathVariable String accessKey,
			@RequestBody CreateShareUploadChannelRequest request);

	/**
	 * Ask for URLs to which parts can be sent with {@code PUT}, since 4.15. The URLs
	 * expire, so ask for a few at a time. Refused when the channel is closed (400,
	 * -20503) or unknown (404, -20501), the part size does not fit (400, -80046), or the
	 * storage is not S3 (412, -90030).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param request which parts
	 * @return the URLs
	 */
	@PostExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}/s3_urls")
	Mono<PresignedUrlList> generatePresignedUrls(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestBody GeneratePresignedUrlsRequest request);

	/**
	 * Finishes an upload whose parts lie in the storage, since 4.15. The server puts the
	 * file together afterwards; {@link #getUploadStatus(String, String)} tells when it is
	 * there. Not idempotent (400, -20503). Refused for wrong entity tags (400, -80045)
	 * and for missing or useless file keys (400, -40763 and -40001).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param request the parts, and the file keys if the share is encrypted
	 * @return completes when the server has accepted
	 */
	@PutExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}/s3")
	Mono<Void> completeS3Upload(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestBody CompleteS3ShareUploadRequest request);

	/**
	 * Asks how far an upload to the storage is, since 4.15. A channel that was cancelled
	 * or has expired is not found (404, -20501).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @return the state
	 */
	@GetExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<S3ShareUploadStatus> getUploadStatus(@PathVariable String accessKey, @PathVariable String uploadId);

	/**
	 * Sends a chunk through the server to its own storage. Refused for a range that does
	 * not fit (400, -80021), an unknown channel (404, -20501), when the file exceeds the
	 * share (507, -50504) or another quota (507, -40200 or -90200), and where the storage
	 * is S3 (412, -90030).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param contentRange where the chunk belongs, such as {@code bytes 0-999/3980} with
	 * the last byte included, or {@code null} if it is the whole file
	 * @param file the chunk; its file name does not matter
	 * @return what the server received
	 */
	@PostExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<ChunkUploadResponse> uploadChunk(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestHeader(name = "Content-Range", required = false) @Nullable String contentRange,
			@RequestPart("file") Resource file);

	/**
	 * Finishes an upload that went through the server. Refused for missing or useless
	 * file keys (400, -40763 and -40001), when no further file is allowed (400, -50506),
	 * and for an unknown channel (404, -20501).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param fileKeys the file key, encrypted for each of the public keys of the share,
	 * or {@code null} if it is not encrypted
	 * @return the file, whose hash may be missing still
	 */
	@PutExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<PublicUploadedFileData> completeUpload(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestBody(required = false) @Nullable UserFileKeyList fileKeys);

	/**
	 * Finishes an upload that went through the server to a share that is not encrypted.
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @return the file, whose hash may be missing still
	 * @see #completeUpload(String, String, UserFileKeyList)
	 */
	default Mono<PublicUploadedFileData> completeUpload(String accessKey, String uploadId) {
		return completeUpload(accessKey, uploadId, null);
	}

	/**
	 * Cancels an upload and delete what has been received. An unknown channel is not
	 * found (404, -20501).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @return completes when the channel is gone
	 */
	@DeleteExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<Void> cancelUpload(@PathVariable String accessKey, @PathVariable String uploadId);

}
