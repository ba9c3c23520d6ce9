// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.internal.download.FileVersion;
import io.dracoonspring.transfer.internal.file.LocalFolder;

/** Selects the action for a file whose name also exists in the target. */
record Comparison(ExistingFile existing) {

	/**
	 * Selects the action for a local file and a node on the server. Blocks.
	 * @return {@code UPDATED} to replace the existing file; {@code CREATED} to transfer
	 * the file under another name; {@code UNCHANGED}, {@code SKIPPED} or {@code FAILED}
	 * to transfer nothing
	 * @throws IOException if the local file cannot be read
	 */
	DirectoryItem.Action decide(LocalFolder folder, Path name, Node remote) throws IOException {
		return switch (this.existing) {
			case UPDATE -> update(version(remote, null).matches(folder, name));
			case UPDATE_BY_CHECKSUM -> update(version(remote, remote.hash()).matches(folder, name));
			default -> decideWithoutComparison();
		};
	}

	/**
	 * Selects the action for a file on one server and a node on another server.
	 * @param target the node with the same name on the other server
	 * @return the action; see {@link #decide(LocalFolder, Path, Node)}
	 */
	DirectoryItem.Action decide(Node source, Node target) {
		return switch (this.existing) {
			case UPDATE -> update(isSame(source, target, false));
			case UPDATE_BY_CHECKSUM -> update(isSame(source, target, true));
			default -> decideWithoutComparison();
		};
	}

	private DirectoryItem.Action decideWithoutComparison() {
		return switch (this.existing) {
			case SKIP -> DirectoryItem.Action.SKIPPED;
			case OVERWRITE -> DirectoryItem.Action.UPDATED;
			case AUTORENAME -> DirectoryItem.Action.CREATED;
			default -> DirectoryItem.Action.FAILED;
		};
	}

	private static DirectoryItem.Action update(boolean same) {
		return same ? DirectoryItem.Action.UNCHANGED : DirectoryItem.Action.UPDATED;
	}

	private static FileVersion version(Node remote, @Nullable String md5) {
		return new FileVersion(remote.size(), remote.timestampModification(), md5);
	}

	private static boolean isSame(Node source, Node target, boolean checksums) {
		if (target.type() != NodeType.FILE || source.size() == null || !source.size().equals(target.size())) {
			return false;
		}
		if (checksums && StringUtils.hasText(source.hash()) && StringUtils.hasText(target.hash())) {
			return source.hash().equalsIgnoreCase(target.hash());
		}
		return source.timestampModification() != null
				&& FileVersion.isSameTime(target.timestampModification(), source.timestampModification());
	}

}
