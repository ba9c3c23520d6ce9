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
 * An upload share (file request): a link by which people without an account put files
 * into a room or folder; schema {@code UploadShare} of the API. The access key and the QR
 * code grant access, so {@link #toString()} leaves them out.
 *
 * @param id the id of the share
 * @param name the name, that of the target unless another was given
 * @param targetId the id of the room or folder that receives the files
 * @param targetType what kind of node receives the files
 * @param targetPath the path of the room or folder that receives the files
 * @param accessKey the secret part of the link
 * @param dataUrl a QR code of the link as a data URL, if it was asked for; see {@code
 * DracoonShares.getUploadShareQrCode}
 * @param cntFiles how many of the files that came through it still exist
 * @param cntUploads how many files came through it
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param expireAt when the link stops working, or {@code null} if it does not
 * @param filesExpiryPeriod after how many days files that come through it expire, or
 * {@code null} if they do not
 * @param internalNotes remarks for those who manage the share, up to 255 characters,
 * since 4.11
 * @param isEncrypted whether the target is encrypted
 * @param isProtected whether a password is asked for
 * @param maxSize the most bytes that may come through it in total, or {@code null} for
 * any number
 * @param maxSlots how many files may come through it, or {@code null} for any number
 * @param notes remarks for those who use the link, up to 255 characters
 * @param showCreatorName whether the names of the creator are shown to those who use the
 * link
 * @param showCreatorUsername whether the email address of the creator is shown to those
 * who use the link
 * @param showUploadedFiles whether those who use the link see what has been uploaded
 * @param updatedAt when it was last changed
 * @param updatedBy who last changed it
 */
@ExtensibleRecord
public record UploadShare(Long id, String name, Long targetId, @Nullable NodeType targetType,
		@Nullable String targetPath, Secret accessKey, @Nullable Secret dataUrl, @Nullable Integer cntFiles,
		@Nullable Integer cntUploads, Instant createdAt, UserInfo createdBy, @Nullable Instant expireAt,
		@Nullable Integer filesExpiryPeriod, @Nullable String internalNotes, @Nullable Boolean isEncrypted,
		Boolean isProtected, @Nullable Long maxSize, @Nullable Integer maxSlots, @Nullable String notes,
		@Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername, @Nullable Boolean showUploadedFiles,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

	/**
	 * Returns the link for the people who are to use the share.
	 * @param baseUrl the address of the server, such as
	 * {@code https://dracoon.example.com}
	 * @return the link; it grants access, so it belongs into no log
	 */
	public URI link(URI baseUrl) {
		return PublicShareLink.toUpload(this.accessKey.value()).toUri(baseUrl);
	}

}
