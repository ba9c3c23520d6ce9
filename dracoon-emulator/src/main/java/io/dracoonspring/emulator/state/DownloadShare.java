// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Lets those without an account download a node.
 */
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

	/**
	 * Returns the keys of an encrypted share.
	 * @return the keys, {@code null} for a plain share
	 */
	public @Nullable Keys keys() {
		return this.keys;
	}

	/**
	 * Returns how often it may be used.
	 * @return the number, {@code null} for no limit
	 */
	public @Nullable Integer maxDownloads() {
		return this.maxDownloads;
	}

	/**
	 * Sets how often it may be used.
	 * @param maxDownloads the number, {@code null} for no limit
	 */
	public void maxDownloads(@Nullable Integer maxDownloads) {
		this.maxDownloads = maxDownloads;
	}

	/**
	 * Returns whether the content is shown only, not downloaded.
	 */
	public boolean hideDownload() {
		return this.hideDownload;
	}

	/**
	 * Decides whether the content is shown only, not downloaded.
	 */
	public void hideDownload(boolean hideDownload) {
		this.hideDownload = hideDownload;
	}

	/**
	 * Returns how often it was used.
	 */
	public int downloads() {
		return this.downloads;
	}

	/**
	 * Returns whether it was used as often as it may be.
	 */
	public boolean isUsedUp() {
		return this.maxDownloads != null && this.downloads >= this.maxDownloads;
	}

	public void countDownload() {
		this.downloads++;
	}

	/**
	 * What opens an encrypted file with the password of its share.
	 *
	 * @param keyPair the key pair of the share
	 * @param fileKey the file key, encrypted for it
	 */
	public record Keys(KeyPair keyPair, FileKey fileKey) {

	}

}
