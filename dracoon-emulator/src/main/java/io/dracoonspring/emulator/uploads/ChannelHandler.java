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

package io.dracoonspring.emulator.uploads;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.ErrorResponses;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.s3.MultipartUpload;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.storage.RunningMd5;

/**
 * The operations on upload channels.
 */
final class ChannelHandler {

	private final EmulatorState state;

	private final UploadChannels channels;

	private final UploadRules rules;

	private final S3Uploads s3Uploads;

	private final ServerUploads serverUploads;

	private final ContentStore store;

	private final NodeRenderer renderer;

	ChannelHandler(EmulatorState state, UploadChannels channels, UploadRules rules, S3Uploads s3Uploads,
			ServerUploads serverUploads, ContentStore store, NodeRenderer renderer) {
		this.state = state;
		this.channels = channels;
		this.rules = rules;
		this.s3Uploads = s3Uploads;
		this.serverUploads = serverUploads;
		this.store = store;
		this.renderer = renderer;
	}

	UploadChannel owned(Caller caller, ServerRequest request) {
		return this.channels.get(request.pathVariable("upload_id"), new UserUploader(this.state, caller.user()));
	}

	UploadChannel byToken(ServerRequest request) {
		return this.channels.getByToken(request.pathVariable("token"));
	}

	Mono<ServerResponse> create(Caller caller, ServerRequest request) {
		return Json.read(request, CreateRequest.class)
			.flatMap((body) -> create(new UserUploader(this.state, caller.user()),
					body.check(this.state.clock().instant()), Boolean.TRUE.equals(body.directS3Upload()), request));
	}

	Mono<ServerResponse> create(Uploader uploader, AnnouncedFile file, boolean direct, ServerRequest request) {
		if (direct != this.state.settings().s3Storage()) {
			throw (direct ? ErrorCode.S3_DISABLED : ErrorCode.DIRECT_UPLOAD_ENFORCED).exception();
		}
		this.rules.checkAnnouncement(uploader, file);
		RunningMd5 md5 = this.rules.isEncrypted(file) ? null : this.store.runningMd5();
		MultipartUpload multipartUpload = direct ? this.s3Uploads.start(md5) : null;
		UploadChannel channel = this.channels.open(uploader, file, multipartUpload, md5);
		URI url = request.uri().resolve("/api/v4/uploads/" + channel.token());
		return Json.created(new Created(url.toString(), channel.id(), uploader.isPublic() ? null : channel.token()));
	}

	Mono<ServerResponse> presign(UploadChannel channel, ServerRequest request) {
		requireS3();
		return Json.read(request, PresignRequest.class)
			.map((body) -> this.s3Uploads.presign(channel, request.uri().resolve("/"), body))
			.flatMap((urls) -> Json.created(new PresignedUrls(urls)));
	}

	Mono<ServerResponse> completeS3(Caller caller, ServerRequest request) {
		requireS3();
		UploadChannel channel = owned(caller, request);
		return Json.read(request, CompleteS3Request.class)
			.flatMap((body) -> completeS3(channel, body::completion, body.parts()));
	}

	Mono<ServerResponse> completeS3(UploadChannel channel, Supplier<Completion> completion,
			@Nullable List<CompleteS3Request.Part> parts) {
		requireS3();
		channel.requireTransfer();
		this.s3Uploads.complete(channel, completion.get(), CompleteS3Request.checked(parts));
		this.channels.revokeToken(channel);
		return ServerResponse.accepted().build();
	}

	private void requireS3() {
		if (!this.state.settings().s3Storage()) {
			throw ErrorCode.S3_DISABLED.exception();
		}
	}

	Mono<ServerResponse> status(Caller caller, ServerRequest request) {
		UploadChannel.Report report = owned(caller, request).poll();
		return Json.ok(new Status(report.status().wireName(), node(report.nodeId(), caller), error(report)));
	}

	static @Nullable Object error(UploadChannel.Report report) {
		ApiException error = report.error();
		return (error != null) ? ErrorResponses.envelope(error) : null;
	}

	private @Nullable Object node(@Nullable Long id, Caller caller) {
		if (id == null) {
			return null;
		}
		return this.state.access(() -> this.renderer.render(caller.user(), this.state.nodes().file(id)));
	}

	Mono<ServerResponse> cancel(UploadChannel channel) {
		channel.requireTransfer();
		this.channels.remove(channel);
		channel.stop();
		return this.serverUploads.cancel(channel).then(this.s3Uploads.cancel(channel)).then(Json.noContent());
	}

	Mono<ServerResponse> receive(UploadChannel channel, ServerRequest request) {
		String header = request.headers().firstHeader(HttpHeaders.CONTENT_RANGE);
		ContentRange range = (header != null) ? ContentRange.parse(header) : null;
		this.serverUploads.checkChunk(channel, range);
		return this.serverUploads.receive(channel, range, UploadBody.of(request)).flatMap(Json::created);
	}

	Mono<ServerResponse> complete(UploadChannel channel, ServerRequest request) {
		Mono<CompleteRequest> body = hasBody(request) ? Json.read(request, CompleteRequest.class)
				: Mono.just(CompleteRequest.empty());
		return body.flatMap((completion) -> complete(channel, completion.completion()));
	}

	private Mono<ServerResponse> complete(UploadChannel channel, Completion completion) {
		return completeFile(channel, completion)
			.map((file) -> this.state.access(() -> channel.uploader().describe(file, this.renderer)))
			.flatMap(Json::created);
	}

	Mono<FileNode> completeFile(UploadChannel channel, Completion completion) {
		return this.serverUploads.complete(channel, completion).map((id) -> {
			this.channels.revokeToken(channel);
			return this.state.access(() -> this.state.nodes().file(id));
		});
	}

	static boolean hasBody(ServerRequest request) {
		return request.headers().contentLength().orElse(0) > 0
				|| request.headers().firstHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	/**
	 * Schema {@code CreateFileUploadResponse}.
	 *
	 * @param uploadUrl the URL for chunks
	 * @param uploadId the id of the channel
	 * @param token the token in the URL, deprecated and for users only
	 */
	private record Created(String uploadUrl, String uploadId, @Nullable String token) {

		@Override
		public String toString() {
			return "Created[uploadId=" + this.uploadId + "]";
		}

	}

	/**
	 * Schema {@code PresignedUrlList}.
	 *
	 * @param urls the URLs
	 */
	private record PresignedUrls(List<S3Uploads.PresignedUrl> urls) {

	}

	/**
	 * Schema {@code S3FileUploadStatus}.
	 *
	 * @param status the status
	 * @param node the file, once it is done
	 * @param errorDetails what went wrong, if something did
	 */
	private record Status(String status, @Nullable Object node, @Nullable Object errorDetails) {

	}

}
