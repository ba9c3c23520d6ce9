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

import io.dracoonspring.api.NotForImplementation;

/**
 * Creates download URLs, and downloads files, zip archives and avatars. Prefer
 * {@code DracoonTransfers} for the content of files, because it requests ranges in
 * parallel, and decrypts and verifies the content. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonDownloadUrls {

	/**
	 * Requests a URL from which a client can download the content of a file without a
	 * sign-in. Needs the permission to read. The server does not decrypt the content of
	 * encrypted files.
	 * @param fileId the id of the file
	 * @return the URL, a secret
	 */
	@PostExchange("/api/v4/nodes/files/{fileId}/downloads")
	Mono<DownloadTokenGenerateResponse> generateUrl(@PathVariable long fileId);

	/**
	 * Downloads the content of a file with the token of its download URL. The call needs
	 * no sign-in. The server refuses an unknown token (401, -20502), a deleted file (404,
	 * -40751 or -41000) and a range beyond the end (416).
	 * @param token the token, which is the last part of the download URL; a secret
	 * @param query selects the response headers that describe the content
	 * @param range the requested part, such as {@code bytes=0-999} for the first 1000
	 * bytes, or {@code null} for everything
	 * @return the content, encrypted if the file is encrypted; the subscriber has to
	 * release the buffers
	 */
	@GetExchange("/api/v4/downloads/{token}")
	Flux<DataBuffer> download(@PathVariable String token, FileContentQuery query,
			@RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Downloads the whole content of a file with the token of its download URL.
	 * @param token the token, which is the last part of the download URL; a secret
	 * @return the content, encrypted if the file is encrypted; the subscriber has to
	 * release the buffers
	 * @see #download(String, FileContentQuery, String)
	 */
	default Flux<DataBuffer> download(String token) {
		return download(token, FileContentQuery.defaults(), null);
	}

	/**
	 * Requests the headers of the content of a file, such as its length and media type.
	 * The server refuses the call in the same cases as the download.
	 * @param token the token, which is the last part of the download URL; a secret
	 * @param query selects the response headers that describe the content
	 * @param range the requested part, such as {@code bytes=0-999} for the first 1000
	 * bytes, or {@code null} for everything
	 * @return the headers
	 */
	@HttpExchange(method = "HEAD", url = "/api/v4/downloads/{token}")
	Mono<ResponseEntity<Void>> getHeaders(@PathVariable String token, FileContentQuery query,
			@RequestHeader(name = "Range", required = false) @Nullable String range);

	/**
	 * Downloads several files and folders as a ZIP archive with a token. The call needs
	 * no sign-in. The length is unknown until the end. The server refuses an unknown
	 * token (401, -20502) and deleted nodes (404, -40000, -40751 or -41000).
	 * @param token the token, which is the last part of the download URL of the archive;
	 * a secret
	 * @return the archive; the subscriber has to release the buffers
	 */
	@GetExchange("/api/v4/downloads/zip/{token}")
	Flux<DataBuffer> downloadZip(@PathVariable String token);

	/**
	 * Downloads the avatar of a user, since 4.11. The call needs no sign-in. An unknown
	 * avatar is signalled as 404 (-70028).
	 * @param userId the id of the user
	 * @param uuid the id of the avatar, as in {@code UserInfo.avatarUuid}
	 * @return the image; the subscriber has to release the buffers
	 */
	@GetExchange("/api/v4/downloads/avatar/{userId}/{uuid}")
	Flux<DataBuffer> downloadAvatar(@PathVariable long userId, @PathVariable String uuid);

	/**
	 * Requests a URL from which a client can download files and folders as a zip archive
	 * without a sign-in. Needs the permission to read. The server refuses rooms and
	 * anything in encrypted rooms (400, -40002). An unknown node is signalled as 404
	 * (-40000, -40751 or -41000).
	 * @param request the nodes of the archive
	 * @return the URL, a secret
	 * @deprecated since 5.47 of the API, which names no replacement
	 */
	@Deprecated
	@PostExchange("/api/v4/nodes/zip")
	Mono<DownloadTokenGenerateResponse> generateZipUrl(@RequestBody ZipDownloadRequest request);

	/**
	 * Downloads files and folders as a zip archive, whose length is unknown in advance.
	 * Needs the permission to read. The server refuses the call in the same cases as
	 * {@link #generateZipUrl(ZipDownloadRequest)}.
	 * @param request the nodes of the archive
	 * @return the archive; the subscriber has to release the buffers
	 * @deprecated since 5.47 of the API, which names no replacement
	 */
	@Deprecated
	@PostExchange(url = "/api/v4/nodes/zip/download", accept = MediaType.ALL_VALUE)
	Flux<DataBuffer> downloadZip(@RequestBody ZipDownloadRequest request);

}
