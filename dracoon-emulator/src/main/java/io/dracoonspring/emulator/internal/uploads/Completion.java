// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.keys.FileKeyRules;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Describes how to create a file. A client sends these instructions after the content of
 * the file.
 *
 * @param resolutionStrategy the strategy for a name conflict
 * @param keepShareLinks whether download shares of an overwritten file point to the new
 * file
 * @param fileName the name, or {@code null} for the announced one
 * @param fileKey the uploader's file key, in encrypted rooms
 * @param userFileKeys the file keys of other users
 */
@RecordBuilder
record Completion(ResolutionStrategy resolutionStrategy, boolean keepShareLinks, @Nullable String fileName,
		@Nullable FileKey fileKey, List<UserFileKey> userFileKeys) {

	Completion {
		userFileKeys = List.copyOf(userFileKeys);
		if (keepShareLinks && resolutionStrategy != ResolutionStrategy.OVERWRITE) {
			throw ErrorCode.KEEP_SHARE_LINKS_NEEDS_OVERWRITE.exception();
		}
	}

	/**
	 * Returns the instructions for an upload through an upload share.
	 * @param userFileKeys the file keys, one for each key pair of each recipient; empty
	 * for a file that is not encrypted
	 */
	static Completion of(List<UserFileKey> userFileKeys) {
		return CompletionBuilder.builder()
			.resolutionStrategy(ResolutionStrategy.AUTORENAME)
			.userFileKeys(userFileKeys)
			.build();
	}

	boolean isEncrypted() {
		return this.fileKey != null || !this.userFileKeys.isEmpty();
	}

	void checkUserFileKeys(Users users) {
		for (UserFileKey key : this.userFileKeys) {
			User recipient = users.find(key.userId())
				.orElseThrow(() -> ErrorCode.USER_NOT_FOUND.exception("User " + key.userId()));
			FileKeyRules.check(key.fileKey(), recipient);
		}
	}

	/** The file key of another user. */
	record UserFileKey(long userId, FileKey fileKey) {

	}

}
