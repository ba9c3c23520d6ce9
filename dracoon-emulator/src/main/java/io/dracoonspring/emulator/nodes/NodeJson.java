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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.http.UserInfo;

/**
 * A node on the wire; schema {@code Node}.
 *
 * @param id the id
 * @param referenceId the reference id
 * @param type the type
 * @param parentId the parent id
 * @param parentPath the parent path
 * @param name the name
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param updatedAt when it was changed last
 * @param updatedBy who changed it last
 * @param timestampCreation the timestamp creation
 * @param timestampModification the timestamp modification
 * @param size the size
 * @param classification the classification
 * @param notes the notes
 * @param expireAt when it expires
 * @param hash the hash
 * @param fileType the file type
 * @param mediaType the media type
 * @param isEncrypted whether it is encrypted
 * @param encryptionInfo the encryption info
 * @param authParentId the auth parent id
 * @param permissions the permissions
 * @param inheritPermissions the inherit permissions
 * @param isBrowsable whether it is browsable
 * @param isFavorite whether it is favorite
 * @param cntRooms the number of rooms
 * @param cntFolders the number of folders
 * @param cntFiles the number of files
 * @param cntDeletedVersions the number of deleted versions
 * @param cntComments the number of comments
 * @param cntDownloadShares the number of download shares
 * @param cntUploadShares the number of upload shares
 * @param branchVersion the branch version
 * @param quota the quota
 * @param recycleBinRetentionPeriod the recycle bin retention period
 * @param hasActivitiesLog whether it has activities log
 */
record NodeJson(long id, @Nullable Long referenceId, String type, @Nullable Long parentId, String parentPath,
		String name, Instant createdAt, UserInfo createdBy, Instant updatedAt, UserInfo updatedBy,
		Instant timestampCreation, Instant timestampModification, long size, int classification, @Nullable String notes,
		@Nullable Instant expireAt, @Nullable String hash, @Nullable String fileType, @Nullable String mediaType,
		boolean isEncrypted, @Nullable EncryptionInfo encryptionInfo, @Nullable Long authParentId,
		NodePermissions permissions, @Nullable Boolean inheritPermissions, @Nullable Boolean isBrowsable,
		boolean isFavorite, @Nullable Integer cntRooms, @Nullable Integer cntFolders, @Nullable Integer cntFiles,
		long cntDeletedVersions, int cntComments, int cntDownloadShares, int cntUploadShares, long branchVersion,
		@Nullable Long quota, @Nullable Integer recycleBinRetentionPeriod, @Nullable Boolean hasActivitiesLog) {

}
