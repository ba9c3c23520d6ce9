// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.Set;

import io.dracoonspring.emulator.model.Permission;

/** Represents the permissions of a user or group (schema {@code NodePermissions}). */
public record NodePermissions(boolean manage, boolean read, boolean create, boolean change, boolean delete,
		boolean manageDownloadShare, boolean manageUploadShare, boolean readRecycleBin, boolean restoreRecycleBin,
		boolean deleteRecycleBin) {

	public static NodePermissions of(Set<Permission> permissions) {
		return new NodePermissions(permissions.contains(Permission.MANAGE), permissions.contains(Permission.READ),
				permissions.contains(Permission.CREATE), permissions.contains(Permission.CHANGE),
				permissions.contains(Permission.DELETE), permissions.contains(Permission.MANAGE_DOWNLOAD_SHARE),
				permissions.contains(Permission.MANAGE_UPLOAD_SHARE), permissions.contains(Permission.READ_RECYCLE_BIN),
				permissions.contains(Permission.RESTORE_RECYCLE_BIN),
				permissions.contains(Permission.DELETE_RECYCLE_BIN));
	}

}
