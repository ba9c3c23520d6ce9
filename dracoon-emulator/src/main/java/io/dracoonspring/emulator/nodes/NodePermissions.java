/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Describe permissions.
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
