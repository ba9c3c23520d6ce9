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

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.s3.MultipartUpload;

/**
 * One upload from its announcement to the file.
 */
final class UploadChannel {

	private final String id;

	private final String token;

	private final Uploader uploader;

	private final AnnouncedFile file;

	private final ChunkedContent chunks = new ChunkedContent();

	private final @Nullable MultipartUpload multipartUpload;

	private UploadStatus status = UploadStatus.TRANSFER;

	private boolean finishingSeen;

	private @Nullable Long nodeId;

	private @Nullable ApiException error;

	UploadChannel(String id, String token, Uploader uploader, AnnouncedFile file,
			@Nullable MultipartUpload multipartUpload) {
		this.id = id;
		this.token = token;
		this.uploader = uploader;
		this.file = file;
		this.multipartUpload = multipartUpload;
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

	synchronized boolean isOpen() {
		return this.status == UploadStatus.TRANSFER || this.status == UploadStatus.FINISHING;
	}

	synchronized void requireTransfer() {
		if (this.status != UploadStatus.TRANSFER) {
			throw ErrorCode.UPLOAD_CLOSED.exception();
		}
	}

	/**
	 * Make the file at once; if that fails the upload stays as it is.
	 * @param placement makes the file and returns its id
	 * @return the id of the file
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
	 * Tell the status to a client that polls. A real server is never done when it is
	 * asked for the first time, so that clients have to be prepared to ask again.
	 * @return the status
	 */
	synchronized Report poll() {
		if (this.status != UploadStatus.TRANSFER && !this.finishingSeen) {
			this.finishingSeen = true;
			return new Report(UploadStatus.FINISHING, null, null);
		}
		return new Report(this.status, this.nodeId, this.error);
	}

	/**
	 * The status at one moment.
	 *
	 * @param status the status
	 * @param nodeId the id of the file, once it is done
	 * @param error what went wrong, if something did
	 */
	record Report(UploadStatus status, @Nullable Long nodeId, @Nullable ApiException error) {

	}

}
