// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** All download and upload shares. */
public final class Shares {

	private final Map<Long, DownloadShare> downloadShares = new LinkedHashMap<>();

	private final Map<Long, UploadShare> uploadShares = new LinkedHashMap<>();

	private final Clock clock;

	private final EventRecorder events;

	private long lastId;

	Shares(Clock clock, EventRecorder events) {
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Shares a node for download.
	 * @param keys the keys for an encrypted file, otherwise {@code null}
	 * @param author the id of the user
	 */
	public DownloadShare addDownload(Node node, Share.Details details, DownloadShare.@Nullable Keys keys, long author) {
		return addDownload(null, node, details, keys, author);
	}

	/**
	 * Shares a node for download under a given access key.
	 * @param accessKey the access key, {@code null} for a random one
	 * @param details the details, which can be changed later
	 * @param keys the keys for an encrypted file, otherwise {@code null}
	 * @param author the id of the user who shares
	 */
	public DownloadShare addDownload(@Nullable String accessKey, Node node, Share.Details details,
			DownloadShare.@Nullable Keys keys, long author) {
		DownloadShare share = new DownloadShare(++this.lastId, (accessKey != null) ? accessKey : newAccessKey(), node,
				details, keys, author, this.clock.instant());
		put(share);
		this.events.record(EventType.DOWNLOAD_SHARE_CREATED, author, subject(share), Event.Subject.of(node));
		return share;
	}

	/**
	 * Creates an upload share for a room or folder.
	 * @param author the id of the user
	 */
	public UploadShare addUpload(Container target, Share.Details details, UploadShare.Limits limits, long author) {
		return addUpload(null, target, details, limits, author);
	}

	/**
	 * Creates an upload share for a room or folder under a given access key.
	 * @param accessKey the access key, {@code null} for a random one
	 * @param target the container for the files
	 * @param details the details, which can be changed later
	 * @param limits the limits of uploads
	 * @param author the id of the user who shares
	 */
	public UploadShare addUpload(@Nullable String accessKey, Container target, Share.Details details,
			UploadShare.Limits limits, long author) {
		UploadShare share = new UploadShare(++this.lastId, (accessKey != null) ? accessKey : newAccessKey(), target,
				details, limits, author, this.clock.instant());
		this.uploadShares.put(share.id(), share);
		target.uploadShares().add(share.id());
		this.events.record(EventType.UPLOAD_SHARE_CREATED, author, subject(share), Event.Subject.of(target));
		return share;
	}

	private static String newAccessKey() {
		return UUID.randomUUID().toString().replace("-", "");
	}

	private void put(DownloadShare share) {
		this.downloadShares.put(share.id(), share);
		share.node().downloadShares().add(share.id());
	}

	public Optional<DownloadShare> findDownload(long id) {
		return Optional.ofNullable(this.downloadShares.get(id));
	}

	public Optional<UploadShare> findUpload(long id) {
		return Optional.ofNullable(this.uploadShares.get(id));
	}

	/** Returns all download shares, oldest first. */
	public List<DownloadShare> downloads() {
		return List.copyOf(this.downloadShares.values());
	}

	/** Returns all upload shares, oldest first. */
	public List<UploadShare> uploads() {
		return List.copyOf(this.uploadShares.values());
	}

	/**
	 * Removes a share.
	 * @param author the id of the user
	 */
	public void remove(Share share, long author) {
		if (share instanceof DownloadShare) {
			this.downloadShares.remove(share.id());
			share.node().downloadShares().remove(share.id());
			this.events.record(EventType.DOWNLOAD_SHARE_DELETED, author, subject(share));
		}
		else {
			this.uploadShares.remove(share.id());
			share.node().uploadShares().remove(share.id());
			this.events.record(EventType.UPLOAD_SHARE_DELETED, author, subject(share));
		}
	}

	/**
	 * Removes the shares of a node and of all nodes below it, before the node is deleted.
	 * @param author the id of the user
	 */
	void removeOf(Node node, long author) {
		Stream.concat(downloads().stream(), uploads().stream())
			.filter((share) -> share.node().isAtOrBelow(node))
			.forEach((share) -> remove(share, author));
	}

	/**
	 * Detaches the download shares of a file that have no keys, before another file
	 * replaces the file.
	 * @return the shares to attach to the new file
	 */
	List<DownloadShare> detach(FileNode file) {
		List<DownloadShare> detached = downloads().stream()
			.filter((share) -> share.node() == file && share.keys() == null)
			.toList();
		detached.forEach((share) -> {
			this.downloadShares.remove(share.id());
			file.downloadShares().remove(share.id());
		});
		return detached;
	}

	/**
	 * Attaches shares to another file. The shares get new ids and keep their access keys.
	 * @param detached the shares of the old file
	 */
	public void attach(List<DownloadShare> detached, FileNode file) {
		detached.forEach((share) -> put(share.movedTo(++this.lastId, file)));
	}

	/** Describes a share for events. */
	public static Event.Subject subject(Share share) {
		return new Event.Subject((share instanceof DownloadShare) ? Event.Kind.DOWNLOAD_SHARE : Event.Kind.UPLOAD_SHARE,
				share.id(), share.details().name(), share.node().room().id());
	}

}
