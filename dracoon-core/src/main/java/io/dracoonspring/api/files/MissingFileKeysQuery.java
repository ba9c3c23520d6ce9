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

package io.dracoonspring.api.files;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.ParameterWriter;

/**
 * Which missing file keys are wanted. The server returns at most 100 entries, whatever
 * the limit.
 *
 * @param roomId only files of this room
 * @param fileId only this file
 * @param userId only this user
 * @param useKey which key pair opens the file keys, the caller's current one if
 * {@code null}
 * @param offset how many entries are skipped; seldom useful, as setting keys shortens the
 * list
 * @param limit the most entries that are wanted at once
 */
public record MissingFileKeysQuery(@Nullable Long roomId, @Nullable Long fileId, @Nullable Long userId,
		@Nullable FileKeySource useKey, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<MissingFileKeysQuery> {

	/**
	 * Checks the values.
	 */
	public MissingFileKeysQuery {
		PagedQuery.check(offset, limit);
	}

	/**
	 * Create a query for all missing keys that the caller can make.
	 * @return the query
	 */
	public static MissingFileKeysQuery all() {
		return new MissingFileKeysQuery(null, null, null, null, null, null);
	}

	/**
	 * Create a query for one file.
	 * @param fileId the id of the file
	 * @return the query
	 */
	public static MissingFileKeysQuery ofFile(long fileId) {
		return new MissingFileKeysQuery(null, fileId, null, null, null, null);
	}

	/**
	 * Create a query for the files of one room.
	 * @param roomId the id of the room
	 * @return the query
	 */
	public static MissingFileKeysQuery ofRoom(long roomId) {
		return new MissingFileKeysQuery(roomId, null, null, null, null, null);
	}

	/**
	 * Return a copy for one user only.
	 * @param userId the id of the user
	 * @return the copy
	 */
	public MissingFileKeysQuery user(long userId) {
		return new MissingFileKeysQuery(this.roomId, this.fileId, userId, this.useKey, this.offset, this.limit);
	}

	/**
	 * Return a copy for which another key pair opens the file keys.
	 * @param useKey which one
	 * @return the copy
	 */
	public MissingFileKeysQuery useKey(FileKeySource useKey) {
		return new MissingFileKeysQuery(this.roomId, this.fileId, this.userId, useKey, this.offset, this.limit);
	}

	@Override
	public MissingFileKeysQuery offset(int offset) {
		return new MissingFileKeysQuery(this.roomId, this.fileId, this.userId, this.useKey, offset, this.limit);
	}

	@Override
	public MissingFileKeysQuery limit(int limit) {
		return new MissingFileKeysQuery(this.roomId, this.fileId, this.userId, this.useKey, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("room_id", this.roomId)
			.add("file_id", this.fileId)
			.add("user_id", this.userId)
			.add("use_key", this.useKey)
			.page(this.offset, this.limit);
	}

}
