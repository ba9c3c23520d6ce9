// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;

/** Lets users without an account upload into a room or folder. */
public final class UploadShare extends Share {

	private final Container target;

	private final List<FileNode> uploads = new ArrayList<>();

	private Limits limits;

	UploadShare(long id, String accessKey, Container target, Details details, Limits limits, long author, Instant now) {
		super(id, accessKey, details, author, now);
		this.target = target;
		this.limits = limits;
	}

	@Override
	public Container node() {
		return this.target;
	}

	public Limits limits() {
		return this.limits;
	}

	public void limits(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Returns all files that were uploaded through this share. Some of the files may have
	 * been deleted since then.
	 */
	public List<FileNode> uploads() {
		return List.copyOf(this.uploads);
	}

	/** Records an upload. */
	public void uploaded(FileNode file) {
		this.uploads.add(file);
	}

	/** Returns how many more files the share accepts, {@code null} for no limit. */
	public @Nullable Integer remainingSlots() {
		Integer max = this.limits.maxSlots();
		return (max != null) ? Math.max(0, max - this.uploads.size()) : null;
	}

	/** Returns how many more bytes the share accepts, {@code null} for no limit. */
	public @Nullable Long remainingSize() {
		Long max = this.limits.maxSize();
		return (max != null) ? Math.max(0, max - this.uploads.stream().mapToLong(FileNode::size).sum()) : null;
	}

	/**
	 * Requires space for one more file.
	 * @param size the size of the file in bytes
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the file does not
	 * fit
	 */
	public void requireSpace(long size) {
		Integer slots = remainingSlots();
		if (slots != null && slots == 0) {
			throw ContentError.UPLOAD_SHARE_SLOTS_EXCEEDED.exception();
		}
		Long bytes = remainingSize();
		if (bytes != null && size > bytes) {
			throw ContentError.UPLOAD_SHARE_SIZE_EXCEEDED.exception();
		}
	}

	/**
	 * The limits of an upload share.
	 *
	 * @param filesExpiryPeriod after how many days uploaded files expire, {@code null}
	 * for never
	 * @param showUploadedFiles whether recipients see uploaded files
	 * @param maxSlots the maximum number of uploaded files, {@code null} for no limit
	 * @param maxSize the maximum size of all uploaded files together in bytes,
	 * {@code null} for no limit
	 */
	public record Limits(@Nullable Integer filesExpiryPeriod, boolean showUploadedFiles, @Nullable Integer maxSlots,
			@Nullable Long maxSize) {

	}

}
