// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.remote.AbstractFileInfo;
import org.springframework.util.Assert;

import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;

/** Describes a room, folder or file. */
public class DracoonFileInfo extends AbstractFileInfo<Node> {

	private final Node node;

	/**
	 * Creates an info.
	 * @param node the node
	 */
	public DracoonFileInfo(Node node) {
		Assert.notNull(node, "'node' must not be null");
		this.node = node;
	}

	/**
	 * Creates the infos of nodes.
	 * @param nodes the nodes
	 * @return a modifiable list with an info for each node
	 */
	public static List<AbstractFileInfo<Node>> of(Collection<Node> nodes) {
		List<AbstractFileInfo<Node>> infos = new ArrayList<>(nodes.size());
		nodes.forEach((node) -> infos.add(new DracoonFileInfo(node)));
		return infos;
	}

	@Override
	public boolean isDirectory() {
		return this.node.type() != NodeType.FILE;
	}

	/** Returns {@code false}, because there are no links in DRACOON. */
	@Override
	public boolean isLink() {
		return false;
	}

	/**
	 * Returns the size in bytes. For rooms and folders, it is the sum of the sizes of all
	 * files below.
	 */
	@Override
	public long getSize() {
		return (this.node.size() != null) ? this.node.size() : 0;
	}

	/**
	 * Returns the modification time of the content at its origin, in milliseconds since
	 * 1970. If it is unknown, returns the modification time of the node.
	 */
	@Override
	public long getModified() {
		return modified(this.node);
	}

	/**
	 * Returns the modification time of the content of a node. If it is unknown, returns
	 * the modification time or else the creation time of the node.
	 * @param node the node
	 * @return the time in milliseconds since 1970, 0 if all three times are unknown
	 */
	public static long modified(Node node) {
		Instant modified = (node.timestampModification() != null) ? node.timestampModification()
				: (node.updatedAt() != null) ? node.updatedAt() : node.createdAt();
		return (modified != null) ? modified.toEpochMilli() : 0;
	}

	@Override
	public String getFilename() {
		return this.node.name();
	}

	/**
	 * Returns the permissions of the account, such as {@code read,create}; {@code null}
	 * if they are unknown.
	 */
	@Override
	public @Nullable String getPermissions() {
		NodePermissions permissions = this.node.permissions();
		if (permissions == null) {
			return null;
		}
		List<String> granted = new ArrayList<>();
		add(granted, "manage", permissions.manage());
		add(granted, "read", permissions.read());
		add(granted, "create", permissions.create());
		add(granted, "change", permissions.change());
		add(granted, "delete", permissions.delete());
		return String.join(",", granted);
	}

	private static void add(List<String> granted, String name, @Nullable Boolean value) {
		if (Boolean.TRUE.equals(value)) {
			granted.add(name);
		}
	}

	/**
	 * Returns the node.
	 */
	@Override
	public Node getFileInfo() {
		return this.node;
	}

	/**
	 * Returns the path with which a session reads this version of the file. The session
	 * fails with a {@link java.io.FileNotFoundException} if the version no longer exists.
	 * With a plain path, a session would read the version that has the path at the time
	 * of reading.
	 * @param path the path of the file
	 * @return a path for {@link DracoonSessionFactory sessions}
	 */
	public String versionPath(String path) {
		return new VersionPath(path, this.node.id()).toString();
	}

	/**
	 * Returns the id of the node. Each version of a file has its own id.
	 * @return the id
	 */
	public long getNodeId() {
		return this.node.id();
	}

	/**
	 * Returns the id that is the same for all versions of a file.
	 * @return the id, or {@code null} if the server is older than 4.37
	 */
	public @Nullable Long getReferenceId() {
		return this.node.referenceId();
	}

	/**
	 * Returns the MD5 of the content in hexadecimal digits.
	 * @return the hash, or {@code null} if the file is encrypted or the server has not
	 * computed it yet
	 */
	public @Nullable String getHash() {
		return this.node.hash();
	}

	/**
	 * Returns the uploader of this version.
	 * @return the user name, or {@code null} if the server omits it
	 */
	public @Nullable String getOwner() {
		UserInfo owner = this.node.createdBy();
		return (owner != null) ? owner.userName() : null;
	}

}
