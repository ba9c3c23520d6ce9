// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.keys;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.state.FileKey;

/**
 * Represents a request to set file keys (schema {@code UserFileKeySetBatchRequest}).
 *
 * @param items the file keys
 */
record SetKeysRequest(@Nullable List<Item> items) {

	List<Assignment> assignments() {
		return Fields.required(this.items, "items").stream().map(Item::toAssignment).toList();
	}

	/**
	 * Represents a file key to set (schema {@code UserFileKeySetRequest}).
	 *
	 * @param userId the id of the recipient; negative for a rescue key
	 * @param fileKey the file key, encrypted for the recipient
	 */
	record Item(@Nullable Long userId, @Nullable Long fileId, @Nullable FileKey fileKey) {

		private Assignment toAssignment() {
			return new Assignment(Fields.required(this.userId, "userId"), Fields.positive(this.fileId, "fileId"),
					Fields.required(this.fileKey, "fileKey"));
		}

	}

	/**
	 * Contains a file key with its recipient.
	 *
	 * @param recipientId the id of the user; negative for a rescue key
	 */
	record Assignment(long recipientId, long fileId, FileKey fileKey) {

	}

}
