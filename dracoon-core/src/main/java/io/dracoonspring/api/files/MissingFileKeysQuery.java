// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the missing file keys. The server returns at most 100 entries, even if the
 * limit is higher.
 *
 * @param roomId the id of the room, or {@code null} for all rooms
 * @param fileId the id of the file, or {@code null} for all files
 * @param userId the id of the user who lacks keys, or {@code null} for all users
 * @param useKey the key pair with which the caller opens the file keys; the current key
 * pair of the caller if {@code null}
 * @param offset the number of entries to skip; seldom useful, because storing file keys
 * shortens the list
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
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
	 * Creates a query for all missing keys that the caller can create.
	 * @return the query
	 */
	public static MissingFileKeysQuery all() {
		return MissingFileKeysQueryBuilder.builder().build();
	}

	/**
	 * Creates a query for one file.
	 * @param fileId the id of the file
	 * @return the query
	 */
	public static MissingFileKeysQuery ofFile(long fileId) {
		return MissingFileKeysQueryBuilder.builder().fileId(fileId).build();
	}

	/**
	 * Creates a query for the files of one room.
	 * @param roomId the id of the room
	 * @return the query
	 */
	public static MissingFileKeysQuery ofRoom(long roomId) {
		return MissingFileKeysQueryBuilder.builder().roomId(roomId).build();
	}

	/**
	 * Returns a copy for one user only.
	 * @param userId the id of the user
	 * @return the copy
	 */
	public MissingFileKeysQuery withUserId(long userId) {
		return MissingFileKeysQueryBuilder.builder(this).userId(userId).build();
	}

	/**
	 * Returns a copy for file keys that the caller opens with another key pair.
	 * @param useKey the key pair
	 * @return the copy
	 */
	public MissingFileKeysQuery withUseKey(FileKeySource useKey) {
		return MissingFileKeysQueryBuilder.builder(this).useKey(useKey).build();
	}

	@Override
	public MissingFileKeysQuery withOffset(int offset) {
		return MissingFileKeysQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public MissingFileKeysQuery withLimit(int limit) {
		return MissingFileKeysQueryBuilder.builder(this).limit(limit).build();
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
