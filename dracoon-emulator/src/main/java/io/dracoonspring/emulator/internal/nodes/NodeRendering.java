// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.malware.Verdict;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.NodeType;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;

/** Renders nodes for users. */
public final class NodeRendering {

	private final EmulatorState state;

	public NodeRendering(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Renders a single node, including its encryption state.
	 * @param user the user who receives the response
	 * @return an object to be written as JSON
	 */
	public Object single(User user, Node node) {
		return render(user, node, EncryptionInfo.of(user, node), isSubscribed(user, node));
	}

	/**
	 * Renders a node as an item of a list.
	 * @param user the user who receives the response
	 * @return an object to be written as JSON
	 */
	Object listed(User user, Node node, boolean showSubscription) {
		return render(user, node, null, showSubscription ? isSubscribed(user, node) : null);
	}

	private static boolean isSubscribed(User user, Node node) {
		return user.subscribedNodes().contains(node.id());
	}

	private NodeJson render(User user, Node node, @Nullable EncryptionInfo encryptionInfo,
			@Nullable Boolean subscribed) {
		FileNode file = (node instanceof FileNode candidate) ? candidate : null;
		Container container = (node instanceof Container candidate) ? candidate : null;
		Room room = (node instanceof Room candidate) ? candidate : null;
		Container parent = node.parent();
		return new NodeJson(node.id(), (file != null) ? file.referenceId() : null, node.type().wireName(),
				(parent != null) ? parent.id() : null, node.parentPath(), node.name(), node.createdAt(),
				UserInfo.of(node.createdBy(), this.state.users()), node.updatedAt(),
				UserInfo.of(node.updatedBy(), this.state.users()), node.timestampCreation(),
				node.timestampModification(), node.size(), node.classification(), node.notes(),
				(file != null) ? file.expireAt() : null, (file != null) ? file.hash() : null,
				(file != null) ? file.fileType() : null, (file != null) ? mediaType(file) : null, node.isEncrypted(),
				encryptionInfo, node.room().authRoom().id(), NodePermissions.of(AccessControl.permissions(user, node)),
				(room != null) ? room.inheritPermissions() : null,
				(room != null) ? AccessControl.isBrowsable(user, room) : null, node.favoriteOf().contains(user.id()),
				count(container, NodeType.ROOM), count(container, NodeType.FOLDER), count(container, NodeType.FILE),
				deletedVersions(node), comments(node), node.downloadShares().size(), node.uploadShares().size(),
				node.branchVersion(), (room != null) ? room.quota() : null,
				(room != null) ? room.recycleBinRetentionPeriod() : null,
				(room != null) ? room.hasActivitiesLog() : null, (file != null) ? file.mediaToken() : null, subscribed,
				(file != null) ? Verdict.shown(file, this.state.configuration()) : null);
	}

	private static String mediaType(FileNode file) {
		return MediaTypeFactory.getMediaType(file.name()).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
	}

	private static int comments(Node node) {
		return (int) node.comments().stream().filter((comment) -> !comment.isDeleted()).count();
	}

	private static @Nullable Integer count(@Nullable Container container, NodeType type) {
		return (container != null) ? container.count(type) : null;
	}

	static long deletedVersions(Node node) {
		if (node instanceof Room room) {
			return room.recycleBin().size();
		}
		String parentPath = node.parentPath();
		return node.room()
			.recycleBin()
			.stream()
			.filter((deleted) -> deleted.node().type() == node.type()
					&& NodeNames.same(deleted.node().name(), node.name()) && deleted.parentPath().equals(parentPath))
			.count();
	}

	/**
	 * Represents a node in JSON (schema {@code Node}).
	 *
	 * @param referenceId the id that is the same for all versions of a file
	 * @param parentId the id of the parent, {@code null} for a top-level room
	 * @param parentPath the path of the parent, with a slash at both ends
	 * @param timestampCreation the creation time that a client reported
	 * @param timestampModification the modification time that a client reported
	 * @param size the size in bytes
	 * @param classification 1 (public) to 4 (strictly confidential)
	 * @param hash the MD5 of an unencrypted file
	 * @param fileType the extension of a file
	 * @param mediaType the media type of a file
	 * @param isEncrypted whether clients encrypt the content
	 * @param encryptionInfo the states of the keys; only if the response is a single node
	 * @param authParentId the id of the room whose members have access
	 * @param permissions the permissions of the caller
	 * @param inheritPermissions whether a room inherits its members
	 * @param isBrowsable whether the caller sees the room only because of a room below it
	 * @param isFavorite whether the node is a favourite of the caller
	 * @param branchVersion the version of the last change at or below the node
	 * @param quota the quota of a room in bytes, 0 for none
	 * @param recycleBinRetentionPeriod how many days a room keeps deleted nodes
	 * @param hasActivitiesLog whether a room logs activities
	 * @param mediaToken the token in the URL of thumbnails
	 * @param isSubscribed whether the caller gets notifications about the node; in lists
	 * only on request
	 * @param virusProtectionInfo the result of the virus scan; for files of scanned rooms
	 * only
	 */
	private record NodeJson(long id, @Nullable Long referenceId, String type, @Nullable Long parentId,
			String parentPath, String name, Instant createdAt, UserInfo createdBy, Instant updatedAt,
			UserInfo updatedBy, Instant timestampCreation, Instant timestampModification, long size, int classification,
			@Nullable String notes, @Nullable Instant expireAt, @Nullable String hash, @Nullable String fileType,
			@Nullable String mediaType, boolean isEncrypted, @Nullable EncryptionInfo encryptionInfo,
			@Nullable Long authParentId, NodePermissions permissions, @Nullable Boolean inheritPermissions,
			@Nullable Boolean isBrowsable, boolean isFavorite, @Nullable Integer cntRooms, @Nullable Integer cntFolders,
			@Nullable Integer cntFiles, long cntDeletedVersions, int cntComments, int cntDownloadShares,
			int cntUploadShares, long branchVersion, @Nullable Long quota, @Nullable Integer recycleBinRetentionPeriod,
			@Nullable Boolean hasActivitiesLog, @Nullable String mediaToken,
			@JsonView(Since.V5.class) @Nullable Boolean isSubscribed,
			@JsonView(Since.V4_44.class) @Nullable Verdict virusProtectionInfo) {

		/** Returns the number of children, {@code null} for a file. */
		@JsonProperty
		@Nullable Integer cntChildren() {
			return (this.cntFiles == null) ? null : this.cntFiles + or0(this.cntFolders) + or0(this.cntRooms);
		}

		private static int or0(@Nullable Integer count) {
			return (count != null) ? count : 0;
		}

	}

}
