// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * An upload share as clients with the link see it; schema {@code PublicUploadShare} of
 * the API.
 * <p>
 * Until the client sends the password, the response for a protected share contains only
 * {@code name}, {@code createdAt}, {@code isProtected}, {@code isEncrypted},
 * {@code showUploadedFiles} and {@code userUserPublicKeyList}.
 *
 * @param name the name of the share
 * @param isProtected whether a password is required
 * @param isEncrypted whether the client has to encrypt the content
 * @param createdAt when it was created
 * @param expireAt when the link expires, or {@code null} if it does not
 * @param creatorName the names of the creator, since 4.11; missing until the client sends
 * the password of a protected share
 * @param creatorUsername the email address of the creator
 * @param notes remarks of the creator
 * @param remainingSize the number of bytes that the share still accepts, or {@code null}
 * for no limit
 * @param remainingSlots the number of files that the share still accepts, or {@code null}
 * for no limit
 * @param showUploadedFiles whether users of the link see the uploaded files
 * @param uploadedFiles the files that were uploaded through the share, if they are
 * visible
 * @param userUserPublicKeyList the public keys for which the client has to encrypt the
 * file key, if the share is encrypted
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
