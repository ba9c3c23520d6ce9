// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.ErrorResponses;
import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.UploadMark;
import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.s3.MultipartUpload;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.RunningMd5;

/** Handles the operations on upload channels. */
final class ChannelHandler {

	private final EmulatorState state;

	private final UploadChannels channels;

	private final UploadRules rules;

	private final S3Uploads s3Uploads;

	private final ServerUploads serverUploads;

	private final ContentStore store;

	private final NodeRendering rendering;

	ChannelHandler(EmulatorState state, UploadChannels channels, UploadRules rules, S3Uploads s3Uploads,
			ServerUploads serverUploads, ContentStore store) {
		this.state = state;
		this.channels = channels;
		this.rules = rules;
		this.s3Uploads = s3Uploads;
		this.serverUploads = serverUploads;
		this.store = store;
		this.rendering = new NodeRendering(state);
	}

	UploadChannel owned(Call call) {
		return this.channels.get(call.path("upload_id"), new UserUploader(this.state, call.user()));
	}

	UploadChannel byToken(Call call) {
		UploadChannel channel = this.channels.getByToken(call.path("token"));
		UploadMark.attach(call.request(), channel.id());
		return channel;
	}

	Mono<ServerResponse> create(Call call) {
		CreateRequest body = call.body(CreateRequest.class);
		return create(new UserUploader(this.state, call.user()), body.check(this.state.clock().instant()),
				Boolean.TRUE.equals(body.directS3Upload()), call);
	}

	Mono<ServerResponse> create(Uploader uploader, AnnouncedFile file, boolean direct, Call call) {
		if (direct && !this.state.settings().s3Storage()) {
			throw ErrorCode.S3_DISABLED.exception();
		}
		if (!direct && this.state.settings().s3Enforced()) {
			throw ErrorCode.DIRECT_UPLOAD_ENFORCED.exception();
		}
		this.rules.checkAnnouncement(uploader, file);
		RunningMd5 md5 = this.rules.isEncrypted(file) ? null : this.store.runningMd5();
		MultipartUpload multipartUpload = direct ? this.s3Uploads.start(md5) : null;
		UploadChannel channel = this.channels.open(uploader, file, this.state.clock().instant(), multipartUpload, md5);
		UploadMark.attach(call.request(), channel.id());
		URI url = call.request().uri().resolve("/api/v4/uploads/" + channel.token());
		return Json.created(new Created(url.toString(), channel.id(), uploader.isPublic() ? null : channel.token()));
	}

	Mono<ServerResponse> presign(UploadChannel channel, Call call) {
		requireS3();
		PresignRequest body = call.body(PresignRequest.class);
		return Json.created(new PresignedUrls(this.s3Uploads.presign(channel, call.request().uri(), body)));
	}

	Mono<ServerResponse> completeS3(Call call) {
		requireS3();
		UploadChannel channel = owned(call);
		CompleteS3Request body = call.body(CompleteS3Request.class);
		return completeS3(channel, body::completion, body.parts());
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

	Mono<ServerResponse> status(Call call) {
		UploadChannel.Report report = owned(call).poll();
		return Json.ok(new Status(report.status().wireName(), node(report.nodeId(), call.user()), error(report)));
	}

	static @Nullable Object error(UploadChannel.Report report) {
		ApiException error = report.error();
		return (error != null) ? ErrorResponses.envelope(error) : null;
	}

	private @Nullable Object node(@Nullable Long id, User user) {
		if (id == null) {
			return null;
		}
		return this.state.access(() -> this.rendering.single(user, this.state.nodes().file(id)));
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

	Mono<ServerResponse> complete(UploadChannel channel, Call call) {
		CompleteRequest body = call.hasBody() ? call.body(CompleteRequest.class) : CompleteRequest.empty();
		return completeFile(channel, body.completion())
			.map((file) -> this.state.access(() -> channel.uploader().describe(file, this.rendering)))
			.flatMap(Json::created);
	}

	Mono<FileNode> completeFile(UploadChannel channel, Completion completion) {
		return this.serverUploads.complete(channel, completion).map((id) -> {
			this.channels.revokeToken(channel);
			return this.state.access(() -> this.state.nodes().file(id));
		});
	}

	/**
	 * Represents the schema {@code CreateFileUploadResponse}.
	 *
	 * @param uploadUrl the URL for chunks
	 * @param uploadId the id of the channel
	 * @param token the token in the URL; deprecated, and only in responses to users
	 */
	private record Created(String uploadUrl, String uploadId, @Nullable String token) {

		@Override
		public String toString() {
			return "Created[uploadId=" + this.uploadId + "]";
		}

	}

	/** Represents the schema {@code PresignedUrlList}. */
	private record PresignedUrls(List<S3Uploads.PresignedUrl> urls) {

	}

	/**
	 * Represents the schema {@code S3FileUploadStatus}.
	 *
	 * @param node the file, once it exists
	 * @param errorDetails the error, if the upload failed
	 */
	private record Status(String status, @Nullable Object node, @Nullable Object errorDetails) {

	}

	/**
	 * Represents the schema {@code CreateFileUploadRequest}.
	 *
	 * @param parentId the id of the room or folder
	 * @param size the length in bytes, if it is known
	 * @param classification the classification, if it differs from the room's default
	 * @param expiration when the file expires
	 * @param directS3Upload whether the content goes directly to S3
	 * @param timestampCreation the creation time that the client reports
	 * @param timestampModification the modification time that the client reports
	 */
	private record CreateRequest(@Nullable Long parentId, @Nullable String name, @Nullable Long size,
			@Nullable Integer classification, @Nullable Expiration expiration, @Nullable String notes,
			@Nullable Boolean directS3Upload, @Nullable Instant timestampCreation,
			@Nullable Instant timestampModification) {

		AnnouncedFile check(Instant now) {
			if (this.size != null && this.size < 0) {
				throw ErrorCode.NOT_POSITIVE.exception("'size' must not be negative");
			}
			return new AnnouncedFile(Fields.positive(this.parentId, "parentId"), Fields.required(this.name, "name"),
					this.size, Fields.classification(this.classification),
					(this.expiration != null) ? this.expiration.check(now) : null, Fields.notes(this.notes),
					this.timestampCreation, this.timestampModification);
		}

	}

}
