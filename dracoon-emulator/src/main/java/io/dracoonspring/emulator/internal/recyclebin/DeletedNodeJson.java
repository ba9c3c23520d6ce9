// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.recyclebin;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Represents a node in a recycle bin (schema {@code DeletedNode}).
 *
 * @param referenceId the id that is the same for all versions of a file, {@code null} for
 * a folder
 * @param parentId the id of the former parent
 * @param parentPath the path of the former parent
 * @param size the size in bytes
 * @param accessedAt the same as {@code updatedAt}
 */
record DeletedNodeJson(long id, @Nullable Long referenceId, String type, String name, long parentId, String parentPath,
		long size, int classification, @Nullable String notes, boolean isEncrypted, @Nullable Instant expireAt,
		Instant createdAt, UserInfo createdBy, Instant updatedAt, UserInfo updatedBy, Instant accessedAt,
		Instant deletedAt, UserInfo deletedBy) {

	static DeletedNodeJson of(DeletedNode deleted, Users users) {
		Node node = deleted.node();
		FileNode file = (node instanceof FileNode candidate) ? candidate : null;
		return new DeletedNodeJson(node.id(), (file != null) ? file.referenceId() : null, node.type().wireName(),
				node.name(), parentId(node), deleted.parentPath(), node.size(), node.classification(), node.notes(),
				deleted.room().isEncrypted(), (file != null) ? file.expireAt() : null, node.createdAt(),
				UserInfo.of(node.createdBy(), users), node.updatedAt(), UserInfo.of(node.updatedBy(), users),
				node.updatedAt(), deleted.deletedAt(), UserInfo.of(deleted.deletedBy(), users));
	}

	static long parentId(Node node) {
		return Objects.requireNonNull(node.parent()).id();
	}

}
