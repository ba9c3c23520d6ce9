// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.nodes;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.http.Since;
import io.dracoonspring.emulator.http.UserInfo;
import io.dracoonspring.emulator.malware.Verdict;

/**
 * Represents a node on the wire (schema {@code Node}).
 *
 * @param referenceId the id that all versions of a file share
 * @param parentId the id of the parent, absent at the top
 * @param parentPath the path of the parent, with a slash at both ends
 * @param timestampCreation the creation time that a client reported
 * @param timestampModification the modification time that a client reported
 * @param size the size in bytes
 * @param classification 1 (public) to 4 (strictly confidential)
 * @param hash the MD5 of a plain file
 * @param fileType the extension of a file
 * @param mediaType the media type of a file
 * @param isEncrypted whether content is encrypted on the client
 * @param encryptionInfo the states of the keys; only if the response is a single node
 * @param authParentId the id of the room whose members have access
 * @param permissions the permissions of the caller
 * @param inheritPermissions whether a room inherits its members
 * @param isBrowsable whether the caller sees the room only because of a room below it
 * @param isFavorite whether it is a favourite of the caller
 * @param branchVersion the version of the last change at or below the node
 * @param quota the quota of a room in bytes, 0 for none
 * @param recycleBinRetentionPeriod how many days a room keeps deleted nodes
 * @param hasActivitiesLog whether a room logs activities
 * @param mediaToken the token in the URL of thumbnails
 * @param isSubscribed whether the caller gets notifications about the node; in lists only
 * on request
 * @param virusProtectionInfo the result of the virus scan; for files of scanned rooms
 * only
 */
record NodeJson(long id, @Nullable Long referenceId, String type, @Nullable Long parentId, String parentPath,
		String name, Instant createdAt, UserInfo createdBy, Instant updatedAt, UserInfo updatedBy,
		Instant timestampCreation, Instant timestampModification, long size, int classification, @Nullable String notes,
		@Nullable Instant expireAt, @Nullable String hash, @Nullable String fileType, @Nullable String mediaType,
		boolean isEncrypted, @Nullable EncryptionInfo encryptionInfo, @Nullable Long authParentId,
		NodePermissions permissions, @Nullable Boolean inheritPermissions, @Nullable Boolean isBrowsable,
		boolean isFavorite, @Nullable Integer cntRooms, @Nullable Integer cntFolders, @Nullable Integer cntFiles,
		long cntDeletedVersions, int cntComments, int cntDownloadShares, int cntUploadShares, long branchVersion,
		@Nullable Long quota, @Nullable Integer recycleBinRetentionPeriod, @Nullable Boolean hasActivitiesLog,
		@Nullable String mediaToken, @JsonView(Since.V5.class) @Nullable Boolean isSubscribed,
		@JsonView(Since.V4_44.class) @Nullable Verdict virusProtectionInfo) {

	/**
	 * Returns the number of children, {@code null} for a file.
	 */
	@JsonProperty
	@Nullable Integer cntChildren() {
		return (this.cntFiles == null) ? null : this.cntFiles + or0(this.cntFolders) + or0(this.cntRooms);
	}

	private static int or0(@Nullable Integer count) {
		return (count != null) ? count : 0;
	}

}
