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

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserFileKeyList;
import io.dracoonspring.api.downloads.FileContentQuery;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.uploads.ChunkUploadResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;

/**
 * Offers the operations for which a client needs only the link of a share, without a
 * sign-in. The access key is the last part of the link;
 * {@link PublicShareLink#of(String)} finds it. Access keys, tokens and passwords are
 * secrets.
 * <p>
 * The server refuses wrong passwords (401). Too many of them lock the share for a while
 * (403, -51000). Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonPublicShares {

	/**
	 * Returns a download share. An unknown access key is signalled as 404 (-50000), and
	 * so is a share whose file was deleted (-40751).
	 * @param accessKey the access key of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/public/shares/downloads/{accessKey}")
	Mono<PublicDownloadShare> getDownloadShare(@PathVariable String accessKey);

	/**
	 * Checks the password of a download share without counting a download, since 4.36.
	 * The server refuses a wrong password (401). An unknown access key is signalled as
	 * 404. These errors have no error code, because the response has no body.
	 * @param accessKey the access key of the share
	 * @param password the password, or {@code null} if there is none
	 * @return completes if the password is right
	 */
	@HttpExchange(method = "HEAD", url = "/api/v4/public/shares/downloads/{accessKey}")
	Mono<Void> checkDownloadSharePassword(@PathVariable String accessKey,
			@RequestParam(required = false) @Nullable Secret password);

	/**
	 * Requests a URL for the content of a download share. Request a new URL for each
	 * download, because the server may count a download with each URL. The server refuses
	 * an unknown access key and downloads beyond the limit (404, -50000 and -50002), a
	 * wrong password (401, -50009) and a locked share (403, -51000). It also refuses the
	 * password of an encrypted share (400, -50008). That password opens the private key
	 * of the share and must stay at the client.
	 * @param accessKey the access key of the share
	 * @param request the password if there is one
	 * @return the URL, a secret
	 */
	@PostExchange("/api/v4/public/shares/downloads/{accessKey}")
	Mono<PublicDownloadTokenGenerateResponse> generateDownloadUrl(@PathVariable String accessKey,
			@RequestBody PublicDownloadTokenGenerateRequest request);

	/**
	 * Requests a URL for the content of a download share that has no password or is
	 * encrypted.
	 * @param accessKey the access key of the share
	 * @return the URL, a secret
	 * @see #generateDownloadUrl(String, PublicDownloadTokenGenerateRequest)
	 */
	default Mono<PublicDownloadTokenGenerateResponse> generateDownloadUrl(String accessKey) {
		return generateDownloadUrl(accessKey, new PublicDownloadTokenGenerateRequest(null));
	}

	/**
	 * Downloads the content of a download share: a file, or the ZIP archive of a folder
	 * or room. The token is the last part of the download URL. Newer servers send the
	 * token only in this URL. The server refuses an unknown token (404, -50001),
	 * downloads beyond the limit (404, -50002), and a range of an archive (400, -80022)
	 * or beyond the end (416).
	 * @param accessKey the access key of the share
	 * @param token the token of the download
	 * @param query selects the headers of the content
	 * @param range the requested part, such as {@code bytes=0-999} with the last byte
	 * included, or {@code null} for everything
	 * @return the content, encrypted if the share is encrypted; the subscriber has to
	 * release the buffers
	 */
	@GetExchange("/api/v4/public/shares/downloads/{accessKey}/{token}")
	Flux<DataBuffer> download(@PathVariable String accessKey, @PathVariable String token, FileContentQuery query,
			@RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Downloads the whole content of a download share.
	 * @param accessKey the access key of the share
	 * @param token the token of the download
	 * @return the content, encrypted if the share is encrypted; the subscriber has to
	 * release the buffers
	 * @see #download(String, String, FileContentQuery, String)
	 */
	default Flux<DataBuffer> download(String accessKey, String token) {
		return download(accessKey, token, FileContentQuery.defaults(), null);
	}

	/**
	 * Requests the headers of the content of a download share, such as its length and
	 * media type. The server refuses the call in the same cases as the download.
	 * @param accessKey the access key of the share
	 * @param token the token of the download
	 * @param query selects the headers of the content
	 * @param range the requested part, such as {@code bytes=0-999} with the last byte
	 * included, or {@code null} for everything
	 * @return the headers
	 */
	@HttpExchange(method = "HEAD", url = "/api/v4/public/shares/downloads/{accessKey}/{token}")
	Mono<ResponseEntity<Void>> getDownloadHeaders(@PathVariable String accessKey, @PathVariable String token,
			FileContentQuery query, @RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Returns an upload share. Without the password, the response for a protected share
	 * has only a few values. An unknown access key is signalled as 404 (-50501). The
	 * server refuses a wrong password (401, -50502). It also refuses an encrypted share
	 * if no member of the room has a key pair (400, -50505).
	 * @param accessKey the access key of the share
	 * @param encodedPassword the password as UTF-8 in Base64, or {@code null}; see
	 * {@link #getUploadShareWithPassword(String, Secret)}
	 * @return the share
	 */
	@GetExchange("/api/v4/public/shares/uploads/{accessKey}")
	Mono<PublicUploadShare> getUploadShare(@PathVariable String accessKey,
			@RequestHeader(name = "X-Sds-Share-Password", required = false) @Nullable Secret encodedPassword);

	/**
	 * Returns an upload share without its password.
	 * @param accessKey the access key of the share
	 * @return the share
	 * @see #getUploadShare(String, Secret)
	 */
	default Mono<PublicUploadShare> getUploadShare(String accessKey) {
		return getUploadShare(accessKey, null);
	}

	/**
	 * Returns all values of a protected upload share.
	 * @param accessKey the access key of the share
	 * @param password the password in plaintext
	 * @return the share
	 * @see #getUploadShare(String, Secret)
	 */
	default Mono<PublicUploadShare> getUploadShareWithPassword(String accessKey, Secret password) {
		Assert.hasText(password.value(), "'password' must not be empty");
		byte[] text = password.value().getBytes(StandardCharsets.UTF_8);
		return getUploadShare(accessKey, Secret.of(Base64.getEncoder().encodeToString(text)));
	}

	/**
	 * Opens an upload channel. The server refuses an unknown access key (404, -50501), a
	 * wrong password (401, -50502), a locked share (403, -51000) and more files than the
	 * share accepts (400, -50506). It refuses a size that exceeds the size limit of the
	 * share (507, -50504), or the quota of the room or customer (507, -40200 or -90200).
	 * It also refuses direct uploads if the storage is not S3 (412, -90030).
	 * @param accessKey the access key of the share
	 * @param request the file to upload
	 * @return the channel
	 */
	@PostExchange("/api/v4/public/shares/uploads/{accessKey}")
	Mono<CreateShareUploadChannelResponse> createUploadChannel(@PathVariable String accessKey,
			@RequestBody CreateShareUploadChannelRequest request);

	/**
	 * Requests URLs to which the client can send parts with {@code PUT}, since 4.15. The
	 * URLs expire, so request a few at a time. The server refuses a closed channel (400,
	 * -20503), an unknown channel (404, -20501), and an invalid part size (400, -80046).
	 * It refuses the call if the storage is not S3 (412, -90030).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param request selects the parts
	 * @return the URLs
	 */
	@PostExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}/s3_urls")
	@ListProperty("urls")
	Flux<PresignedUrl> generatePresignedUrls(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestBody GeneratePresignedUrlsRequest request);

	/**
	 * Completes an upload whose parts are in the storage, since 4.15. The server
	 * assembles the file afterwards; {@link #getUploadStatus(String, String)} reports
	 * when it exists. The server refuses a second call (400, -20503). It also refuses
	 * wrong entity tags (400, -80045). If the share is encrypted, file keys are required
	 * (otherwise 400, -40763). If the share is not encrypted, the server refuses file
	 * keys (400, -40001).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param request the parts, and the file keys if the share is encrypted
	 * @return completes when the server has accepted the request
	 */
	@PutExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}/s3")
	Mono<Void> completeS3Upload(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestBody CompleteS3ShareUploadRequest request);

	/**
	 * Returns the state of an upload to the storage, since 4.15. A cancelled or expired
	 * channel is signalled as 404 (-20501).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @return the state
	 */
	@GetExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<S3ShareUploadStatus> getUploadStatus(@PathVariable String accessKey, @PathVariable String uploadId);

	/**
	 * Sends a chunk through the server to its own storage. The server refuses an invalid
	 * range (400, -80021), an unknown channel (404, -20501), and a file that exceeds the
	 * size limit of the share (507, -50504), or the quota of the room or customer (507,
	 * -40200 or -90200). It also refuses chunks if the storage is S3 (412, -90030).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param contentRange the position of the chunk, such as {@code bytes 0-999/3980}
	 * with the last byte included, or {@code null} if the chunk is the whole file
	 * @param file the chunk; its file name does not matter
	 * @return the size and hash of the received chunk
	 */
	@PostExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<ChunkUploadResponse> uploadChunk(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestHeader(name = "Content-Range", required = false) @Nullable String contentRange,
			@RequestPart("file") Resource file);

	/**
	 * Completes an upload through the server. If the share is encrypted, file keys are
	 * required (otherwise 400, -40763). If the share is not encrypted, the server refuses
	 * file keys (400, -40001). The server also refuses more files than the share accepts
	 * (400, -50506), and an unknown channel (404, -20501).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @param fileKeys the file key, encrypted for each of the public keys of the share,
	 * or {@code null} if the share is not encrypted
	 * @return the file, whose hash may still be missing
	 */
	@PutExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<PublicUploadedFileData> completeUpload(@PathVariable String accessKey, @PathVariable String uploadId,
			@RequestBody(required = false) @Nullable UserFileKeyList fileKeys);

	/**
	 * Completes an upload through the server to a share that is not encrypted.
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @return the file, whose hash may still be missing
	 * @see #completeUpload(String, String, UserFileKeyList)
	 */
	default Mono<PublicUploadedFileData> completeUpload(String accessKey, String uploadId) {
		return completeUpload(accessKey, uploadId, null);
	}

	/**
	 * Cancels an upload and deletes the received content. An unknown channel is signalled
	 * as 404 (-20501).
	 * @param accessKey the access key of the share
	 * @param uploadId the id of the channel
	 * @return completes when the channel is deleted
	 */
	@DeleteExchange("/api/v4/public/shares/uploads/{accessKey}/{uploadId}")
	Mono<Void> cancelUpload(@PathVariable String accessKey, @PathVariable String uploadId);

}
