// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.recyclebin;

import java.time.Instant;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Users;

/** Lists the fields by which deleted versions are sorted. */
final class DeletedNodeFields {

	private DeletedNodeFields() {
	}

	static FieldSet<DeletedNode> of(Users users) {
		FieldSet.Builder<DeletedNode> fields = FieldSet.builder();
		fields.sort("expireAt", DeletedNodeFields::expireAt);
		fields.sort("accessedAt", (deleted) -> deleted.node().updatedAt());
		fields.sort("size", (deleted) -> deleted.node().size());
		fields.sort("classification", (deleted) -> deleted.node().classification());
		fields.sort("createdAt", (deleted) -> deleted.node().createdAt());
		fields.sortText("createdBy", (deleted) -> name(deleted.node().createdBy(), users));
		fields.sort("updatedAt", (deleted) -> deleted.node().updatedAt());
		fields.sortText("updatedBy", (deleted) -> name(deleted.node().updatedBy(), users));
		fields.sort("deletedAt", DeletedNode::deletedAt);
		fields.sortText("deletedBy", (deleted) -> name(deleted.deletedBy(), users));
		return fields.build();
	}

	private static Instant expireAt(DeletedNode deleted) {
		Instant expireAt = (deleted.node() instanceof FileNode file) ? file.expireAt() : null;
		return (expireAt != null) ? expireAt : Instant.MIN;
	}

	private static String name(long userId, Users users) {
		UserInfo info = UserInfo.of(userId, users);
		return info.displayName();
	}

}
