/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.recyclebin;

import java.time.Instant;

import io.dracoonspring.emulator.http.UserInfo;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.state.DeletedNode;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.Users;

/**
 * What deleted versions are sorted by.
 */
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
