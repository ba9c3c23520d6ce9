// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.Permission;

/**
 * Represents permissions to grant (schema {@code NodePermissions}). A missing permission
 * is not granted.
 */
record PermissionsRequest(@Nullable Boolean manage, @Nullable Boolean read, @Nullable Boolean create,
		@Nullable Boolean change, @Nullable Boolean delete, @Nullable Boolean manageDownloadShare,
		@Nullable Boolean manageUploadShare, @Nullable Boolean readRecycleBin, @Nullable Boolean restoreRecycleBin,
		@Nullable Boolean deleteRecycleBin) {

	Set<Permission> toSet() {
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		add(permissions, Permission.MANAGE, this.manage);
		add(permissions, Permission.READ, this.read);
		add(permissions, Permission.CREATE, this.create);
		add(permissions, Permission.CHANGE, this.change);
		add(permissions, Permission.DELETE, this.delete);
		add(permissions, Permission.MANAGE_DOWNLOAD_SHARE, this.manageDownloadShare);
		add(permissions, Permission.MANAGE_UPLOAD_SHARE, this.manageUploadShare);
		add(permissions, Permission.READ_RECYCLE_BIN, this.readRecycleBin);
		add(permissions, Permission.RESTORE_RECYCLE_BIN, this.restoreRecycleBin);
		add(permissions, Permission.DELETE_RECYCLE_BIN, this.deleteRecycleBin);
		return Collections.unmodifiableSet(permissions);
	}

	private static void add(Set<Permission> permissions, Permission permission, @Nullable Boolean granted) {
		if (Boolean.TRUE.equals(granted)) {
			permissions.add(permission);
		}
	}

}
