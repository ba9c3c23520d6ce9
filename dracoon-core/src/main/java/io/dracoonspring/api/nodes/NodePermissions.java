// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import io.dracoonspring.api.CopyableRecord;

/**
 * The permissions of the caller, a user or a group in a room and below; schema
 * {@code NodePermissions} of the API.
 *
 * @param manage administer the room, which includes everything else
 * @param read see and download
 * @param create upload, create folders, copy and move into it
 * @param change rename and change other metadata
 * @param delete overwrite, delete and move away
 * @param manageDownloadShare create and see download shares
 * @param manageUploadShare create and see upload shares
 * @param readRecycleBin list the recycle bin
 * @param restoreRecycleBin restore from the recycle bin
 * @param deleteRecycleBin delete from the recycle bin permanently
 */
@CopyableRecord
public record NodePermissions(Boolean manage, Boolean read, Boolean create, Boolean change, Boolean delete,
		Boolean manageDownloadShare, Boolean manageUploadShare, Boolean readRecycleBin, Boolean restoreRecycleBin,
		Boolean deleteRecycleBin) implements NodePermissionsBuilder.With {
	/**
	 * Returns the permissions of a reader, who can see and download.
	 * @return the permissions
	 */
	public static NodePermissions reader() {
		return NodePermissionsBuilder.builder()
			.manage(false)
			.read(true)
			.create(false)
			.change(false)
			.delete(false)
			.manageDownloadShare(false)
			.manageUploadShare(false)
			.readRecycleBin(false)
			.restoreRecycleBin(false)
			.deleteRecycleBin(false)
			.build();
	}

	/**
	 * Returns the permissions of a user who works in a room. These are all permissions
	 * except those to administer the room and to delete permanently from its recycle bin.
	 * @return the permissions
	 */
	public static NodePermissions editor() {
		return NodePermissionsBuilder.builder()
			.manage(false)
			.read(true)
			.create(true)
			.change(true)
			.delete(true)
			.manageDownloadShare(true)
			.manageUploadShare(true)
			.readRecycleBin(true)
			.restoreRecycleBin(true)
			.deleteRecycleBin(false)
			.build();
	}

	/**
	 * Returns all permissions, as an administrator of the room has them.
	 * @return the permissions
	 */
	public static NodePermissions manager() {
		return new NodePermissions(true, true, true, true, true, true, true, true, true, true);
	}

}
