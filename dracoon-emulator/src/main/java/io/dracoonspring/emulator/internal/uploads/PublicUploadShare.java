// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Instant;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.keys.ShareRecipients;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.UploadShare;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Represents the properties of an upload share that recipients of the link see (schema
 * {@code PublicUploadShare}). Most properties are missing if the share has a password and
 * the request does not contain it.
 *
 * @param creatorName the name of the creator, empty if it is hidden
 * @param creatorUsername the user name of the creator, {@code null} if it is hidden
 * @param isProtected whether the share has a password
 * @param isEncrypted whether uploads are encrypted
 * @param expireAt when the share expires
 * @param showUploadedFiles whether recipients see uploaded files
 * @param remainingSize how many more bytes the share accepts, {@code null} for no limit
 * @param remainingSlots how many more files the share accepts, {@code null} for no limit
 * @param uploadedFiles the uploaded files, {@code null} if recipients do not see them
 * @param userUserPublicKeyList the public keys of the users who get file keys
 */
@RecordBuilder
record PublicUploadShare(String name, Instant createdAt, String creatorName, @Nullable String creatorUsername,
		boolean isProtected, boolean isEncrypted, @Nullable Instant expireAt, @Nullable String notes,
		boolean showUploadedFiles, @Nullable Long remainingSize, @Nullable Integer remainingSlots,
		@Nullable List<UploadedFile> uploadedFiles, @Nullable PublicKeys userUserPublicKeyList) {

	static PublicUploadShare of(UploadShare share, Users users, boolean full) {
		Share.Details details = share.details();
		boolean encrypted = share.node().isEncrypted();
		PublicKeys keys = encrypted ? keys(share, users) : null;
		boolean showFiles = share.limits().showUploadedFiles();
		if (!full) {
			return PublicUploadShareBuilder.builder()
				.name(details.name())
				.createdAt(share.createdAt())
				.creatorName("")
				.isProtected(true)
				.isEncrypted(encrypted)
				.showUploadedFiles(showFiles)
				.userUserPublicKeyList(keys)
				.build();
		}
		UserInfo creator = UserInfo.of(share.createdBy(), users);
		return new PublicUploadShare(details.name(), share.createdAt(),
				details.showCreatorName() ? creator.firstName() + " " + creator.lastName() : "",
				details.showCreatorUsername() ? creator.userName() : null, details.password() != null, encrypted,
				details.expireAt(), details.notes(), showFiles, share.remainingSize(), share.remainingSlots(),
				showFiles ? share.uploads().stream().map(UploadedFile::of).toList() : null, keys);
	}

	private static PublicKeys keys(UploadShare share, Users users) {
		List<ShareRecipients.PublicKey> keys = ShareRecipients.of(users, share.node());
		if (keys.isEmpty()) {
			throw ContentError.NOBODY_HAS_KEY_PAIR.exception();
		}
		return new PublicKeys(keys);
	}

	/** Represents public keys (schema {@code UserUserPublicKeyList}). */
	record PublicKeys(List<ShareRecipients.PublicKey> items) {

	}

}
