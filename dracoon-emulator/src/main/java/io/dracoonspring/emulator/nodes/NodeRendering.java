// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.nodes;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

import io.dracoonspring.emulator.http.UserInfo;
import io.dracoonspring.emulator.malware.Verdict;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.NodeNames;
import io.dracoonspring.emulator.state.NodeType;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * Renders nodes for users.
 */
public final class NodeRendering {

	private final EmulatorState state;

	public NodeRendering(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Renders a single node, including its encryption state.
	 * @param user the user who gets the answer
	 * @return an object to be written as JSON
	 */
	public Object single(User user, Node node) {
		return render(user, node, EncryptionInfo.of(user, node), isSubscribed(user, node));
	}

	/**
	 * Renders a node as an item of a list.
	 * @param user the user who gets the answer
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

}
