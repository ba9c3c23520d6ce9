// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.CompleteS3FileUploadRequest;
import io.dracoonspring.api.uploads.CompleteUploadRequest;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.transfer.internal.run.TransferErrors;

/**
 * Accesses upload channels of an account.
 *
 * @param uploads the API
 * @param webClient the client for requests to secret URLs; it sends no access token and
 * decodes the JSON of the API
 */
public record AccountUploadChannelApi(DracoonUploadChannels uploads,
		WebClient webClient) implements UploadChannelApi<Node> {

	@Override
	public Flux<PresignedUrl> generatePresignedUrls(String uploadId, GeneratePresignedUrlsRequest request) {
		return this.uploads.generatePresignedUrls(uploadId, request);
	}

	@Override
	public Mono<Status<Node>> getStatus(String uploadId) {
		return this.uploads.getStatus(uploadId)
			.map((answer) -> new Status<>(answer.status(), answer.node(), answer.errorDetails()));
	}

	@Override
	public Mono<Void> cancel(String uploadId) {
		return this.uploads.cancel(uploadId);
	}

	/**
	 * Asks the server to create a file from parts in the object storage. The result is
	 * empty, because the server completes the file later.
	 */
	public Mono<Node> completeDirect(UploadChannel channel, List<S3FileUploadPart> parts, CompletionOptions options) {
		CompleteS3FileUploadRequest request = new CompleteS3FileUploadRequest(parts, options.resolutionStrategy(),
				options.keepShareLinks(), null, options.fileKey(), options.prioritisedVirusScan());
		return this.uploads.completeS3(channel.id(), request).then(Mono.empty());
	}

	/**
	 * Asks the server to create a file from the received chunks. The result is empty if
	 * the server completes the file later.
	 */
	public Mono<Node> completeChunked(UploadChannel channel, CompletionOptions options) {
		CompleteUploadRequest request = new CompleteUploadRequest(options.resolutionStrategy(),
				options.keepShareLinks(), null, options.fileKey(), null);
		SecretUrl url = channel.url();
		return this.webClient.put()
			.uri(url.masked())
			.attributes(url)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.retrieve()
			// the body is empty if the server has accepted the request but has not
			// created the file yet
			.bodyToMono(Node.class)
			.onErrorMap(TransferErrors::unwrap);
	}

}
