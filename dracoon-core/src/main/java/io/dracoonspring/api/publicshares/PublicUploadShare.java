// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.WireLists;

/**
 * What an upload share tells those who have its link; schema {@code PublicUploadShare} of
 * the API.
 * <p>
 * A protected share tells only {@code name}, {@code createdAt}, {@code isProtected},
 * {@code isEncrypted}, {@code showUploadedFiles} and {@code userUserPublicKeyList} until
 * its password is sent along.
 *
 * @param name the name of the share
 * @param isProtected whether a password is asked for
 * @param isEncrypted whether the content has to be encrypted
 * @param createdAt when it was created
 * @param expireAt when the link stops working, or {@code null} if it does not
 * @param creatorName the names of the creator, since 4.11; missing before the password of
 * a protected share is sent
 * @param creatorUsername the email address of the creator
 * @param notes remarks of the creator
 * @param remainingSize how many bytes may still come, or {@code null} for any number
 * @param remainingSlots how many files may still come, or {@code null} for any number
 * @param showUploadedFiles whether those who use the link see what has been uploaded
 * @param uploadedFiles the files that came through the share, if they are shown
 * @param userUserPublicKeyList the members of an encrypted room for whom the file key has
 * to be encrypted
 */
@ExtensibleRecord
public record PublicUploadShare(@Nullable String name, Boolean isProtected, @Nullable Boolean isEncrypted,
		Instant createdAt, @Nullable Instant expireAt, @Nullable String creatorName, @Nullable String creatorUsername,
		@Nullable String notes, @Nullable Long remainingSize, @Nullable Integer remainingSlots,
		@Nullable Boolean showUploadedFiles, List<PublicUploadedFileData> uploadedFiles,
		@Nullable UserUserPublicKeyList userUserPublicKeyList) {

	public PublicUploadShare {
		uploadedFiles = WireLists.copyOf(uploadedFiles);
	}

}
