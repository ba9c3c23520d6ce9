// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.ExistingEntry;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.part.Checksums;

/** Selects the action for a file whose name exists on both sides. All methods block. */
record Comparison(ExistingEntry existing) {

	/**
	 * Selects the action for a file on this machine and a node on the server.
	 * @return {@code UPDATED} to replace the existing file; {@code CREATED} to transfer
	 * the file under another name; {@code UNCHANGED}, {@code SKIPPED} or {@code FAILED}
	 * to transfer nothing
	 * @throws IOException if the file on this machine cannot be read
	 */
	DirectoryItem.Action decide(LocalFolder folder, Path name, Node remote) throws IOException {
		return switch (this.existing) {
			case UPDATE -> update(isSame(folder, name, remote, null));
			case UPDATE_BY_CHECKSUM -> update(isSame(folder, name, remote, remote.hash()));
			default -> decideUnseen();
		};
	}

	/**
	 * Selects the action for a file on one server and a node on another server.
	 * @param target the node with the same name on the other server
	 * @return the action, as for a file of this machine
	 */
	DirectoryItem.Action decide(Node source, Node target) {
		return switch (this.existing) {
			case UPDATE -> update(isSame(source, target, false));
			case UPDATE_BY_CHECKSUM -> update(isSame(source, target, true));
			default -> decideUnseen();
		};
	}

	private DirectoryItem.Action decideUnseen() {
		return switch (this.existing) {
			case SKIP -> DirectoryItem.Action.SKIPPED;
			case REPLACE -> DirectoryItem.Action.UPDATED;
			case KEEP_BOTH -> DirectoryItem.Action.CREATED;
			default -> DirectoryItem.Action.FAILED;
		};
	}

	private static DirectoryItem.Action update(boolean same) {
		return same ? DirectoryItem.Action.UNCHANGED : DirectoryItem.Action.UPDATED;
	}

	private static boolean isSame(Node source, Node target, boolean checksums) {
		if (target.type() != NodeType.FILE || source.size() == null || !source.size().equals(target.size())) {
			return false;
		}
		if (checksums && StringUtils.hasText(source.hash()) && StringUtils.hasText(target.hash())) {
			return source.hash().equalsIgnoreCase(target.hash());
		}
		return source.timestampModification() != null
				&& isSameTime(target.timestampModification(), source.timestampModification());
	}

	private static boolean isSame(LocalFolder folder, Path name, Node remote, @Nullable String hash)
			throws IOException {
		BasicFileAttributes attributes = folder.look(name);
		Long size = remote.size();
		// treat a link as different, regardless of its target
		if (attributes == null || !attributes.isRegularFile() || size == null || size != attributes.size()) {
			return false;
		}
		if (hash != null && !hash.isBlank()) {
			return hash.equalsIgnoreCase(md5(folder, name));
		}
		return isSameTime(remote.timestampModification(), attributes.lastModifiedTime().toInstant());
	}

	private static boolean isSameTime(@Nullable Instant one, Instant other) {
		// compare whole seconds, because not all file systems and servers keep fractions
		return one != null && one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
	}

	private static String md5(LocalFolder folder, Path name) throws IOException {
		try (InputStream content = Channels.newInputStream(folder.read(name))) {
			return Checksums.md5(content);
		}
	}

}
