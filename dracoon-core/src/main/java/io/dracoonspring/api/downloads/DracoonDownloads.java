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

package io.dracoonspring.api.downloads;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Download URLs and zip archives. Single files are best fetched with
 * {@code DracoonTransfers}. Errors are signalled as {@code DracoonApiException}.
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
	 * Ask for a URL from which a zip archive of files and folders can be fetched without
	 * signing in. Needs the permission to read. Refused for rooms and for anything in
	 * encrypted rooms (400, -40002); something may not exist (404, -40000, -40751 or
	 * -41000).
	 * @param request what is to be packed
	 * @return the URL, a secret
	 */
	@PostExchange("/api/v4/nodes/zip")
	Mono<DownloadTokenGenerateResponse> generateZipUrl(@RequestBody ZipDownloadRequest request);

	/**
	 * Download files and folders as a zip archive, whose length is not known in advance.
	 * Needs the permission to read. Refused as in
	 * {@link #generateZipUrl(ZipDownloadRequest)}.
	 * @param request what is to be packed
	 * @return the archive; whoever consumes it releases the buffers
	 */
	@PostExchange(url = "/api/v4/nodes/zip/download", accept = MediaType.ALL_VALUE)
	Flux<DataBuffer> downloadZip(@RequestBody ZipDownloadRequest request);

}
