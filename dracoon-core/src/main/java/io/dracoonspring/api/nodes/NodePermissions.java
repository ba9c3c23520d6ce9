// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import io.dracoonspring.api.CopyableRecord;

/**
 * The permissions that a user or a group has in a room and for its folders and files;
 * schema {@code NodePermissions} of the API.
 *
 * @param manage the permission to administer the room, which includes all other
 * permissions
 * @param read the permission to see and download
 * @param create the permission to upload, create folders, and copy and move nodes into
 * the room
 * @param change the permission to rename and change other metadata
 * @param delete the permission to overwrite, delete and move away
 * @param manageDownloadShare the permission to create and see download shares
 * @param manageUploadShare the permission to create and see upload shares
 * @param readRecycleBin the permission to list the recycle bin
 * @param restoreRecycleBin the permission to restore from the recycle bin
 * @param deleteRecycleBin the permission to delete from the recycle bin permanently
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
	 * Returns the permissions of an administrator of the room. These are all permissions.
	 * @return the permissions
	 */
	public static NodePermissions manager() {
		return new NodePermissions(true, true, true, true, true, true, true, true, true, true);
	}

}
