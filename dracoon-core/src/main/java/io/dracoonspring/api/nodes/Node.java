// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.VisibleText;

/**
 * A room, folder or file; schema {@code Node} of the API. The type and the call determine
 * the components that are present.
 * <p>
 * {@link #toString()} omits most components, in particular the media token.
 *
 * @param id the id
 * @param type the type
 * @param parentId the id of the room or folder that holds it, or {@code null} at the top
 * level
 * @param parentPath the path of the parent, which starts and ends with a slash
 * @param name the name
 * @param size the size in bytes; for rooms and folders, the total size of everything
 * below
 * @param authParentId the id of the room whose permissions apply, since 4.15
 * @param branchVersion the version that rises with every change of the node or anything
 * below it
 * @param classification the classification
 * @param cntComments the number of comments
 * @param cntDeletedVersions the number of deleted versions
 * @param cntDownloadShares the number of download shares
 * @param cntFiles the number of files directly in it, since 4.11
 * @param cntFolders the number of folders directly in it, since 4.11
 * @param cntRooms the number of rooms directly in it, since 4.11
 * @param cntUploadShares the number of upload shares
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param encryptionInfo the availability of the keys; only in the response for a single
 * node
 * @param expireAt when it expires
 * @param fileType the file name extension; files only
 * @param hasActivitiesLog whether the activities of the room are logged; rooms only
 * @param hash the MD5 hash of the content; only for files that are not encrypted
 * @param inheritPermissions whether the permissions come from the parent room; rooms only
 * @param isBrowsable whether the user may enter the node without the permission to read
 * it, since 4.11; rooms only
 * @param isEncrypted whether it is encrypted
 * @param isFavorite whether it is a favourite of the caller
 * @param isSubscribed whether the caller is notified about it; DRACOON Cloud only, and in
 * lists only on request
 * @param mediaToken the secret with which the media server delivers thumbnails
 * @param mediaType the media type; files only
 * @param notes remarks, up to 255 characters
 * @param permissions the permissions of the caller
 * @param quota the quota of the room in bytes
 * @param recycleBinRetentionPeriod the days for which the recycle bin keeps deleted
 * nodes, 0 to 9999
 * @param referenceId the id that is the same for all versions of a file, since 4.37
 * @param timestampCreation when the original file was created, since 4.22
 * @param timestampModification when the original content was last changed, since 4.22
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 * @param virusProtectionInfo the result of the malware scan, since 4.44; only for files
 * of rooms in which the scan is enabled
 */
@CopyableRecord
public record Node(long id, NodeType type, @Nullable Long parentId, @Nullable String parentPath, String name,
		@Nullable Long size, @Nullable Long authParentId, @Nullable Long branchVersion,
		@Nullable Classification classification, @Nullable Integer cntComments, @Nullable Integer cntDeletedVersions,
		@Nullable Integer cntDownloadShares, @Nullable Integer cntFiles, @Nullable Integer cntFolders,
		@Nullable Integer cntRooms, @Nullable Integer cntUploadShares, @Nullable Instant createdAt,
		@Nullable UserInfo createdBy, @Nullable EncryptionInfo encryptionInfo, @Nullable Instant expireAt,
		@Nullable String fileType, @Nullable Boolean hasActivitiesLog, @Nullable String hash,
		@Nullable Boolean inheritPermissions, @Nullable Boolean isBrowsable, @Nullable Boolean isEncrypted,
		@Nullable Boolean isFavorite, @Nullable Boolean isSubscribed, @Nullable Secret mediaToken,
		@Nullable String mediaType, @Nullable String notes, @Nullable NodePermissions permissions, @Nullable Long quota,
		@Nullable Integer recycleBinRetentionPeriod, @Nullable Long referenceId, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification, @Nullable Instant updatedAt, @Nullable UserInfo updatedBy,
		@Nullable VirusProtectionInfo virusProtectionInfo) implements NodeBuilder.With {

	@Override
	public String toString() {
		return "Node[id=" + this.id + ", type=" + this.type + ", parentId=" + this.parentId + ", parentPath="
				+ VisibleText.of(this.parentPath) + ", name=" + VisibleText.of(this.name) + ", size=" + this.size + "]";
	}

	/**
	 * Returns the path of this node from the root, without a slash at its end.
	 * @return the path, for example {@code /Projects/plan.txt}, or {@code null} if the
	 * server omitted the parent path
	 */
	public @Nullable String path() {
		return (this.parentPath != null) ? this.parentPath + this.name : null;
	}

}
