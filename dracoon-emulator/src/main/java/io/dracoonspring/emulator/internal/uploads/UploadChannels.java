// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.UploadMark;
import io.dracoonspring.emulator.internal.s3.MultipartUpload;
import io.dracoonspring.emulator.internal.storage.RunningMd5;

/** Keeps all upload channels. */
final class UploadChannels {

	private final Map<String, UploadChannel> byId = new ConcurrentHashMap<>();

	private final Map<String, UploadChannel> byToken = new ConcurrentHashMap<>();

	UploadChannel open(Uploader uploader, AnnouncedFile file, Instant now, @Nullable MultipartUpload multipartUpload,
			@Nullable RunningMd5 md5) {
		UploadChannel channel = new UploadChannel(id(multipartUpload), random(), uploader, file, now, multipartUpload,
				md5);
		this.byId.put(channel.id(), channel);
		this.byToken.put(channel.token(), channel);
		return channel;
	}

	// begin the id like the id of the S3 upload, so that UploadMark marks the requests of
	// the channel and of the S3 upload in the same way
	private static String id(@Nullable MultipartUpload multipartUpload) {
		String random = random();
		if (multipartUpload == null) {
			return random;
		}
		String mark = UploadMark.of(multipartUpload.id());
		return mark + random.substring(mark.length());
	}

	private static String random() {
		return UUID.randomUUID().toString().replace("-", "");
	}

	/**
	 * Finds a channel of an uploader. An uploader cannot see the channels of other
	 * uploaders.
	 */
	UploadChannel get(String id, Uploader uploader) {
		return Optional.ofNullable(this.byId.get(id))
			.filter((channel) -> channel.uploader().equals(uploader))
			.orElseThrow(ErrorCode.UPLOAD_NOT_FOUND::exception);
	}

	UploadChannel getByToken(String token) {
		return Optional.ofNullable(this.byToken.get(token)).orElseThrow(ErrorCode.CONTENT_TOKEN_INVALID::exception);
	}

	void revokeToken(UploadChannel channel) {
		this.byToken.remove(channel.token());
	}

	void remove(UploadChannel channel) {
		revokeToken(channel);
		this.byId.remove(channel.id());
	}

	/** Returns present and past uploads, newest first. */
	List<UploadView> views() {
		return this.byId.values()
			.stream()
			.map(UploadChannel::view)
			.sorted(Comparator.comparing(UploadView::openedAt).reversed())
			.toList();
	}

	int countOpen() {
		return (int) this.byId.values().stream().filter(UploadChannel::isOpen).count();
	}

}
