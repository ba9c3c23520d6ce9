// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;

/**
 * Represents the schema {@code CompleteUploadRequest}.
 *
 * @param resolutionStrategy the strategy for a name conflict
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file
 * @param fileName the name, if it differs from the announced name
 * @param fileKey the uploader's file key, in encrypted rooms
 * @param userFileKeyList the file keys of other users
 */
@RecordBuilder
record CompleteRequest(@Nullable String resolutionStrategy, @Nullable Boolean keepShareLinks, @Nullable String fileName,
		@Nullable FileKey fileKey, @Nullable UserFileKeyList userFileKeyList) {

	static CompleteRequest empty() {
		return CompleteRequestBuilder.builder().build();
	}

	Completion completion() {
		List<Item> items = (this.userFileKeyList != null) ? this.userFileKeyList.items() : null;
		return new Completion(ResolutionStrategy.of(this.resolutionStrategy), Boolean.TRUE.equals(this.keepShareLinks),
				this.fileName, this.fileKey, keys(items));
	}

	static List<Completion.UserFileKey> keys(@Nullable List<Item> items) {
		return (items != null) ? items.stream().map(Item::toUserFileKey).toList() : List.of();
	}

	/**
	 * Represents the schema {@code UserFileKeyList}.
	 *
	 * @param items the file keys
	 */
	record UserFileKeyList(@Nullable List<Item> items) {

	}

	/** Represents the schema {@code UserFileKey}. */
	record Item(@Nullable Long userId, @Nullable FileKey fileKey) {

		private Completion.UserFileKey toUserFileKey() {
			return new Completion.UserFileKey(Fields.required(this.userId, "userId"),
					Fields.required(this.fileKey, "fileKey"));
		}

	}

}
