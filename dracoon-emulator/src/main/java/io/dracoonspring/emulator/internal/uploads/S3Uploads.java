// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Addresses;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.s3.MultipartUpload;
import io.dracoonspring.emulator.internal.s3.MultipartUpload.CompletedPart;
import io.dracoonspring.emulator.internal.s3.S3Error;
import io.dracoonspring.emulator.internal.s3.S3Exception;
import io.dracoonspring.emulator.internal.s3.S3Storage;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.RunningMd5;

/** Handles uploads that go directly to S3. */
final class S3Uploads implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(S3Uploads.class);

	private final Disposable.Composite finishing = Disposables.composite();

	private final UploadRules rules;

	private final ContentStore store;

	private final S3Storage s3;

	private final Addresses addresses;

	S3Uploads(UploadRules rules, Backend backend) {
		this.rules = rules;
		this.store = backend.store();
		this.s3 = backend.s3();
		this.addresses = backend.addresses();
	}

	MultipartUpload start(@Nullable RunningMd5 md5) {
		return (md5 != null) ? this.s3.startUpload(md5::put) : this.s3.startUpload();
	}

	List<PresignedUrl> presign(UploadChannel channel, URI caller, PresignRequest request) {
		URI server = this.addresses.s3(caller);
		channel.requireTransfer();
		MultipartUpload upload = multipartUpload(channel);
		PresignRequest.Parts parts = request.check();
		return IntStream.rangeClosed(parts.first(), parts.last())
			.mapToObj((number) -> new PresignedUrl(this.s3.urls().part(server, upload, number, parts.size()).toString(),
					number))
			.toList();
	}

	private MultipartUpload multipartUpload(UploadChannel channel) {
		return Optional.ofNullable(channel.multipartUpload())
			.flatMap((upload) -> this.s3.findUpload(upload.id()))
			.orElseThrow(ErrorCode.S3_UPLOAD_NOT_FOUND::exception);
	}

	/**
	 * Checks the request. Then creates the file in the background.
	 * @param completion the instructions of the client
	 * @param parts the parts of the file
	 */
	void complete(UploadChannel channel, Completion completion, List<CompletedPart> parts) {
		channel.requireTransfer();
		MultipartUpload upload = multipartUpload(channel);
		this.rules.checkCompletion(channel.uploader(), channel.file(), completion);
		Content content = assemble(upload, parts);
		channel.startFinishing();
		Disposable.Swap task = Disposables.swap();
		this.finishing.add(task);
		task.update(finish(channel, upload, completion, content).doFinally((signal) -> this.finishing.remove(task))
			.subscribe(channel::done, (ex) -> channel.failed(asApiException(ex))));
	}

	private static Content assemble(MultipartUpload upload, List<CompletedPart> parts) {
		try {
			return upload.assemble(parts);
		}
		catch (S3Exception ex) {
			throw ((ex.getError() != S3Error.EntityTooSmall) ? ErrorCode.PART_ETAGS_INVALID
					: ErrorCode.PART_SIZE_INVALID)
				.exception(ex.getMessage());
		}
	}

	private Mono<Long> finish(UploadChannel channel, MultipartUpload upload, Completion completion, Content content) {
		return this.s3.complete(upload, content)
			.then(Inspection.of(content, completion, channel, this.store))
			.map((inspection) -> this.rules.place(channel.uploader(), channel.file(), completion,
					inspection.describe(upload.key(), content)))
			.onErrorResume((ex) -> {
				this.store.forget(upload.key());
				return this.store.discard(content.segments()).then(Mono.error(ex));
			});
	}

	private static ApiException asApiException(Throwable ex) {
		if (ex instanceof ApiException apiException) {
			return apiException;
		}
		logger.error("Cannot finish an upload", ex);
		return ApiException.of(500, "Internal Server Error", null);
	}

	Mono<Void> cancel(UploadChannel channel) {
		MultipartUpload upload = channel.multipartUpload();
		return (upload != null) ? this.s3.abort(upload) : Mono.empty();
	}

	@Override
	public void close() {
		this.finishing.dispose();
	}

	/** Represents the schema {@code PresignedUrl}. */
	record PresignedUrl(String url, int partNumber) {

		@Override
		public String toString() {
			return "PresignedUrl[partNumber=" + this.partNumber + "]";
		}

	}

}
