// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Download URLs and what stands behind them, and zip archives. {@code DracoonTransfers}
 * is the better way to the content of files: it fetches ranges in parallel, decrypts and
 * verifies. Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonDownloads {

	/**
	 * Ask for a URL from which a file can be fetched without signing in. Needs the
	 * permission to read. The content of encrypted files is delivered encrypted.
	 * @param fileId the id of the file
	 * @return the URL, a secret
	 */
	@PostExchange("/api/v4/nodes/files/{fileId}/downloads")
	Mono<DownloadTokenGenerateResponse> generateUrl(@PathVariable long fileId);

	/**
	 * Fetches the content of a file by the token of its download URL. Nobody has to sign
	 * in for it. Refused for an unknown token (401, -20502), a file that is gone (404,
	 * -40751 or -41000) and a range beyond the end (416).
	 * @param token the token, which is the last part of the download URL; a secret
	 * @param query how the content is to be announced
	 * @param range the part that is wanted, such as {@code bytes=0-999} with the last
	 * byte included, or {@code null} for everything
	 * @return the content, whose buffers are to be released; encrypted if the file is
	 */
	@GetExchange("/api/v4/downloads/{token}")
	Flux<DataBuffer> download(@PathVariable String token, FileContentQuery query,
			@RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Fetches the whole content of a file by the token of its download URL.
	 * @param token the token, which is the last part of the download URL; a secret
	 * @return the content, whose buffers are to be released; encrypted if the file is
	 * @see #download(String, FileContentQuery, String)
	 */
	default Flux<DataBuffer> download(String token) {
		return download(token, FileContentQuery.defaults(), null);
	}

	/**
	 * Ask for the headers of the content of a file, such as its length and media type.
	 * Refused as the download is.
	 * @param token the token, which is the last part of the download URL; a secret
	 * @param query how the content is to be announced
	 * @param range the part that is wanted, such as {@code bytes=0-999} with the last
	 * byte included, or {@code null} for everything
	 * @return the headers
	 */
	@HttpExchange(method = "HEAD", url = "/api/v4/downloads/{token}")
	Mono<ResponseEntity<Void>> getHeaders(@PathVariable String token, FileContentQuery query,
			@RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Fetches several files and folders as a ZIP archive by a token. Nobody has to sign
	 * in for it. The length is not known before the end. Refused for an unknown token
	 * (401, -20502) and nodes that are gone (404, -40000, -40751 or -41000).
	 * @param token the token, which is the last part of the download URL of the archive;
	 * a secret
	 * @return the archive, whose buffers are to be released
	 */
	@GetExchange("/api/v4/downloads/zip/{token}")
	Flux<DataBuffer> downloadZip(@PathVariable String token);

	/**
	 * Fetches the avatar of a user, since 4.11. Nobody has to sign in for it. An avatar
	 * that does not exist is not found (404, -70028).
	 * @param userId the id of the user
	 * @param uuid the id of the avatar, as in {@code UserInfo.avatarUuid}
	 * @return the image, whose buffers are to be released
	 */
	@GetExchange("/api/v4/downloads/avatar/{userId}/{uuid}")
	Flux<DataBuffer> getAvatar(@PathVariable long userId, @PathVariable String uuid);

	/**
	 * Ask for a URL from which a zip archive of files and folders can be fetched without
	 * signing in. Needs the permission to read. Refused for rooms and for anything in
	 * encrypted rooms (400, -40002); something may not exist (404, -40000, -40751 or
	 * -41000).
	 * @param request what is to be packed
	 * @return the URL, a secret
	 * @deprecated since 5.47 of the API, which names no replacement
	 */
	@Deprecated
	@PostExchange("/api/v4/nodes/zip")
	Mono<DownloadTokenGenerateResponse> generateZipUrl(@RequestBody ZipDownloadRequest request);

	/**
	 * Downloads files and folders as a zip archive, whose length is not known in advance.
	 * Needs the permission to read. Refused as in
	 * {@link #generateZipUrl(ZipDownloadRequest)}.
	 * @param request what is to be packed
	 * @return the archive; whoever consumes it releases the buffers
	 * @deprecated since 5.47 of the API, which names no replacement
	 */
	@Deprecated
	@PostExchange(url = "/api/v4/nodes/zip/download", accept = MediaType.ALL_VALUE)
	Flux<DataBuffer> downloadZip(@RequestBody ZipDownloadRequest request);

}
