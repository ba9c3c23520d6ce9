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

package io.dracoonspring.api.nodes;

/**
 * What the caller, a user or a group may do in a room and below; schema {@code
 * NodePermissions} of the API.
 *
 * @param manage administer the room, which includes everything else
 * @param read see and download
 * @param create upload, create folders, copy and move into it
 * @param change rename and change other metadata
 * @param delete overwrite, delete and move away
 * @param manageDownloadShare create and see download shares
 * @param manageUploadShare create and see upload shares
 * @param readRecycleBin look into the recycle bin
 * @param restoreRecycleBin restore from the recycle bin
 * @param deleteRecycleBin delete from the recycle bin for good
 */
public record NodePermissions(Boolean manage, Boolean read, Boolean create, Boolean change, Boolean delete,
		Boolean manageDownloadShare, Boolean manageUploadShare, Boolean readRecycleBin, Boolean restoreRecycleBin,
		Boolean deleteRecycleBin) {
	/**
	 * Return what a reader needs: see and download, nothing else.
	 * @return the permissions
	 */
	public static NodePermissions reader() {
		return new NodePermissions(false, true, false, false, false, false, false, false, false, false);
	}

	/**
	 * Return what somebody who works in a room needs: everything but administering it and
	 * deleting from its recycle bin for good.
	 * @return the permissions
	 */
	public static NodePermissions editor() {
		return new NodePermissions(false, true, true, true, true, true, true, true, true, false);
	}

	/**
	 * Return everything, as an administrator of the room has it.
	 * @return the permissions
	 */
	public static NodePermissions manager() {
		return new NodePermissions(true, true, true, true, true, true, true, true, true, true);
	}

	/**
	 * Return a copy with another value of {@code manage}.
	 * @param manage whether it is permitted to administer the room
	 * @return the copy
	 */
	public NodePermissions withManage(boolean manage) {
		return new NodePermissions(manage, this.read, this.create, this.change, this.delete, this.manageDownloadShare,
				this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin, this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code read}.
	 * @param read whether it is permitted to see and download
	 * @return the copy
	 */
	public NodePermissions withRead(boolean read) {
		return new NodePermissions(this.manage, read, this.create, this.change, this.delete, this.manageDownloadShare,
				this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin, this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code create}.
	 * @param create whether it is permitted to upload, create folders, copy and move into
	 * it
	 * @return the copy
	 */
	public NodePermissions withCreate(boolean create) {
		return new NodePermissions(this.manage, this.read, create, this.change, this.delete, this.manageDownloadShare,
				this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin, this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code change}.
	 * @param change whether it is permitted to rename and change other metadata
	 * @return the copy
	 */
	public NodePermissions withChange(boolean change) {
		return new NodePermissions(this.manage, this.read, this.create, change, this.delete, this.manageDownloadShare,
				this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin, this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code delete}.
	 * @param delete whether it is permitted to overwrite, delete and move away
	 * @return the copy
	 */
	public NodePermissions withDelete(boolean delete) {
		return new NodePermissions(this.manage, this.read, this.create, this.change, delete, this.manageDownloadShare,
				this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin, this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code manageDownloadShare}.
	 * @param manageDownloadShare whether it is permitted to create and see download
	 * shares
	 * @return the copy
	 */
	public NodePermissions withManageDownloadShare(boolean manageDownloadShare) {
		return new NodePermissions(this.manage, this.read, this.create, this.change, this.delete, manageDownloadShare,
				this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin, this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code manageUploadShare}.
	 * @param manageUploadShare whether it is permitted to create and see upload shares
	 * @return the copy
	 */
	public NodePermissions withManageUploadShare(boolean manageUploadShare) {
		return new NodePermissions(this.manage, this.read, this.create, this.change, this.delete,
				this.manageDownloadShare, manageUploadShare, this.readRecycleBin, this.restoreRecycleBin,
				this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code readRecycleBin}.
	 * @param readRecycleBin whether it is permitted to look into the recycle bin
	 * @return the copy
	 */
	public NodePermissions withReadRecycleBin(boolean readRecycleBin) {
		return new NodePermissions(this.manage, this.read, this.create, this.change, this.delete,
				this.manageDownloadShare, this.manageUploadShare, readRecycleBin, this.restoreRecycleBin,
				this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code restoreRecycleBin}.
	 * @param restoreRecycleBin whether it is permitted to restore from the recycle bin
	 * @return the copy
	 */
	public NodePermissions withRestoreRecycleBin(boolean restoreRecycleBin) {
		return new NodePermissions(this.manage, this.read, this.create, this.change, this.delete,
				this.manageDownloadShare, this.manageUploadShare, this.readRecycleBin, restoreRecycleBin,
				this.deleteRecycleBin);
	}

	/**
	 * Return a copy with another value of {@code deleteRecycleBin}.
	 * @param deleteRecycleBin whether it is permitted to delete from the recycle bin for
	 * good
	 * @return the copy
	 */
	public NodePermissions withDeleteRecycleBin(boolean deleteRecycleBin) {
		return new NodePermissions(this.manage, this.read, this.create, this.change, this.delete,
				this.manageDownloadShare, this.manageUploadShare, this.readRecycleBin, this.restoreRecycleBin,
				deleteRecycleBin);
	}

}
