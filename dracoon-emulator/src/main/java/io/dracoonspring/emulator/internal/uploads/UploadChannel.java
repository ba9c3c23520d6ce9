// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Instant;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.s3.MultipartUpload;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.RunningMd5;
import io.dracoonspring.emulator.internal.storage.Segment;

/** The state of one upload, from its announcement to the creation of the file. */
final class UploadChannel {

	private final String id;

	private final String token;

	private final Uploader uploader;

	private final Instant openedAt;

	private final AnnouncedFile file;

	private final ChunkedContent chunks = new ChunkedContent();

	private final @Nullable MultipartUpload multipartUpload;

	private final @Nullable RunningMd5 md5;

	private UploadStatus status = UploadStatus.TRANSFER;

	private boolean finishingSeen;

	private @Nullable Long nodeId;

	private @Nullable ApiException error;

	UploadChannel(String id, String token, Uploader uploader, AnnouncedFile file, Instant openedAt,
			@Nullable MultipartUpload multipartUpload, @Nullable RunningMd5 md5) {
		this.id = id;
		this.token = token;
		this.uploader = uploader;
		this.file = file;
		this.openedAt = openedAt;
		this.multipartUpload = multipartUpload;
		this.md5 = md5;
	}

	String id() {
		return this.id;
	}

	String token() {
		return this.token;
	}

	Uploader uploader() {
		return this.uploader;
	}

	AnnouncedFile file() {
		return this.file;
	}

	ChunkedContent chunks() {
		return this.chunks;
	}

	@Nullable MultipartUpload multipartUpload() {
		return this.multipartUpload;
	}

	void append(ContentRange range, Segment chunk) {
		int number = this.chunks.append(range, chunk);
		if (this.md5 != null) {
			this.md5.put(number, chunk);
		}
	}

	Mono<String> md5(Content content, ContentStore store) {
		return (this.md5 != null) ? this.md5.of(content) : store.md5(content);
	}

	/**
	 * Stops computing the digest in the background. Call it if the upload creates no
	 * file.
	 */
	void stop() {
		if (this.md5 != null) {
			this.md5.stop();
		}
	}

	/**
	 * Describes the channel for display. Unlike {@link #poll()}, this method does not
	 * count as a poll.
	 */
	synchronized UploadView view() {
		MultipartUpload upload = this.multipartUpload;
		return new UploadView(this.id, upload != null, this.file.name(), this.file.parentId(), this.file.size(),
				(upload != null) ? upload.size() : this.chunks.received(),
				(upload != null) ? upload.count() : this.chunks.count(), this.openedAt,
				(this.uploader instanceof UserUploader by) ? by.user().id() : Users.EXTERNAL_ID,
				(this.uploader instanceof ShareUploader by) ? by.share().id() : null, isOpen(), this.status.wireName(),
				this.nodeId);
	}

	synchronized boolean isOpen() {
		return this.status == UploadStatus.TRANSFER || this.status == UploadStatus.FINISHING;
	}

	synchronized void requireTransfer() {
		if (this.status != UploadStatus.TRANSFER) {
			throw ErrorCode.UPLOAD_CLOSED.exception();
		}
	}

	/**
	 * Creates the file immediately. If the file cannot be created, the upload remains
	 * unchanged.
	 */
	synchronized long finish(LongSupplier placement) {
		requireTransfer();
		long id = placement.getAsLong();
		done(id);
		return id;
	}

	synchronized void startFinishing() {
		requireTransfer();
		this.status = UploadStatus.FINISHING;
	}

	synchronized void done(long nodeId) {
		this.status = UploadStatus.DONE;
		this.nodeId = nodeId;
	}

	synchronized void failed(ApiException error) {
		this.status = UploadStatus.ERROR;
		this.error = error;
	}

	/**
	 * Returns the status to a client that polls. Like a real server, the channel answers
	 * the first poll after the transfer with {@code FINISHING}, even if the upload has
	 * already ended. Therefore clients have to poll again.
	 */
	synchronized Report poll() {
		if (this.status != UploadStatus.TRANSFER && !this.finishingSeen) {
			this.finishingSeen = true;
			return new Report(UploadStatus.FINISHING, null, null);
		}
		return new Report(this.status, this.nodeId, this.error);
	}

	/**
	 * The status at one time.
	 *
	 * @param nodeId the id of the file, once it exists
	 * @param error the error, if the upload failed
	 */
	record Report(UploadStatus status, @Nullable Long nodeId, @Nullable ApiException error) {

	}

}
