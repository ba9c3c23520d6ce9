// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.nodes;

import java.util.Set;

import io.dracoonspring.emulator.state.Permission;

/**
 * What somebody may do; schema {@code NodePermissions}.
 *
 * @param manage the manage
 * @param read the read
 * @param create the create
 * @param change the change
 * @param delete the delete
 * @param manageDownloadShare the manage download share
 * @param manageUploadShare the manage upload share
 * @param readRecycleBin the read recycle bin
 * @param restoreRecycleBin the restore recycle bin
 * @param deleteRecycleBin the delete recycle bin
 */
public record NodePermissions(boolean manage, boolean read, boolean create, boolean change, boolean delete,
		boolean manageDownloadShare, boolean manageUploadShare, boolean readRecycleBin, boolean restoreRecycleBin,
		boolean deleteRecycleBin) {

	/**
	 * Describes permissions.
	 * @return the description
	 */
	public static NodePermissions of(Set<Permission> permissions) {
		return new NodePermissions(permissions.contains(Permission.MANAGE), permissions.contains(Permission.READ),
				permissions.contains(Permission.CREATE), permissions.contains(Permission.CHANGE),
				permissions.contains(Permission.DELETE), permissions.contains(Permission.MANAGE_DOWNLOAD_SHARE),
				permissions.contains(Permission.MANAGE_UPLOAD_SHARE), permissions.contains(Permission.READ_RECYCLE_BIN),
				permissions.contains(Permission.RESTORE_RECYCLE_BIN),
				permissions.contains(Permission.DELETE_RECYCLE_BIN));
	}

}
