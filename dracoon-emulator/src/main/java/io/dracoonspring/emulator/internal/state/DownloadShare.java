// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Lets users without an account download a node. */
public final class DownloadShare extends Share {

	private final Node node;

	private final @Nullable Keys keys;

	private @Nullable Integer maxDownloads;

	private int downloads;

	private boolean hideDownload;

	DownloadShare(long id, String accessKey, Node node, Details details, @Nullable Keys keys, long author,
			Instant now) {
		super(id, accessKey, details, author, now);
		this.node = node;
		this.keys = keys;
	}

	DownloadShare movedTo(long id, FileNode file) {
		DownloadShare moved = new DownloadShare(id, accessKey(), file, details(), null, createdBy(), createdAt());
		moved.maxDownloads = this.maxDownloads;
		moved.downloads = this.downloads;
		moved.hideDownload = this.hideDownload;
		return moved;
	}

	@Override
	public Node node() {
		return this.node;
	}

	/** Returns the keys of an encrypted share, {@code null} for a plain share. */
	public @Nullable Keys keys() {
		return this.keys;
	}

	/** Returns the limit of downloads, {@code null} for none. */
	public @Nullable Integer maxDownloads() {
		return this.maxDownloads;
	}

	/**
	 * Sets the limit of downloads.
	 * @param maxDownloads the limit, {@code null} for none
	 */
	public void maxDownloads(@Nullable Integer maxDownloads) {
		this.maxDownloads = maxDownloads;
	}

	/** Returns whether recipients can only view the content, not download it. */
	public boolean hideDownload() {
		return this.hideDownload;
	}

	/** Decides whether recipients can only view the content, not download it. */
	public void hideDownload(boolean hideDownload) {
		this.hideDownload = hideDownload;
	}

	/** Returns the number of downloads. */
	public int downloads() {
		return this.downloads;
	}

	/** Returns whether the limit of downloads is reached. */
	public boolean isUsedUp() {
		return this.maxDownloads != null && this.downloads >= this.maxDownloads;
	}

	public void countDownload() {
		this.downloads++;
	}

	/**
	 * The keys that open an encrypted file with the password of its share.
	 *
	 * @param keyPair the key pair of the share
	 * @param fileKey the file key, encrypted for that key pair
	 */
	public record Keys(KeyPair keyPair, FileKey fileKey) {

	}

}
