// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.publicshares.PublicShareLink;

/**
 * An upload share (file request), which is a link for people without an account to upload
 * files into a room or folder; schema {@code UploadShare} of the API. The access key and
 * the QR code grant access, so {@link #toString()} omits them. {@link #link(URI)} creates
 * the link.
 *
 * @param id the id of the share
 * @param name the name, by default that of the target
 * @param targetId the id of the room or folder that receives the files
 * @param targetType the type of the target node
 * @param targetPath the path of the room or folder that receives the files
 * @param accessKey the secret part of the link, see {@link #link(URI)}; its
 * {@code toString()} returns a mask
 * @param dataUrl a QR code of the link as a data URL, only on request; see
 * {@code DracoonShares.getUploadShareWithQrCode}
 * @param cntFiles the number of uploaded files that still exist
 * @param cntUploads the number of uploads, including files that no longer exist
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param expireAt when the link expires, or {@code null} if it does not
 * @param filesExpiryPeriod the days after which uploaded files expire, or {@code null} if
 * they do not
 * @param internalNotes remarks for managers of the share, up to 255 characters, since
 * 4.11
 * @param isEncrypted whether the target is encrypted
 * @param isProtected whether a password is required
 * @param maxSize the maximum total size of uploaded files in bytes, or {@code null} for
 * no limit
 * @param maxSlots the maximum number of uploaded files, or {@code null} for no limit
 * @param notes remarks for users of the link, up to 255 characters
 * @param showCreatorName whether the names of the creator are shown to users of the link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 * @param showUploadedFiles whether users of the link see the uploaded files
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 */
@ExtensibleRecord
public record UploadShare(long id, String name, long targetId, @Nullable NodeType targetType,
		@Nullable String targetPath, Secret accessKey, @Nullable Secret dataUrl, @Nullable Integer cntFiles,
		@Nullable Integer cntUploads, Instant createdAt, UserInfo createdBy, @Nullable Instant expireAt,
		@Nullable Integer filesExpiryPeriod, @Nullable String internalNotes, @Nullable Boolean isEncrypted,
		Boolean isProtected, @Nullable Long maxSize, @Nullable Integer maxSlots, @Nullable String notes,
		@Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername, @Nullable Boolean showUploadedFiles,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

	/**
	 * Returns the link for the people who upload files.
	 * @param baseUrl the address of the server, such as
	 * {@code https://dracoon.example.com}
	 * @return the link; it grants access, so it must not appear in logs
	 */
	public URI link(URI baseUrl) {
		return PublicShareLink.toUpload(this.accessKey.value()).toUri(baseUrl);
	}

}
