// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.UploadShare;

/**
 * Represents an upload share in JSON (schema {@code UploadShare}).
 *
 * @param targetId the id of the room or folder
 * @param targetPath the path of the room or folder
 * @param cntFiles how many of the uploaded files still exist
 * @param cntUploads the number of uploaded files
 * @param maxSlots the maximum number of uploaded files
 * @param maxSize the maximum number of uploaded bytes
 * @param filesExpiryPeriod after how many days uploaded files expire
 * @param showUploadedFiles whether recipients see uploaded files
 * @param isEncrypted whether uploads are encrypted
 * @param isProtected whether a password is needed
 * @param expireAt when the share expires
 * @param showCreatorName whether recipients see the name of the creator
 * @param showCreatorUsername whether recipients see the user name of the creator
 * @param notifyCreator deprecated, always {@code false}
 * @param dataUrl the QR code of the link as a data URL, only in the responses to the
 * creation of the share and to a request for the QR code
 */
record UploadShareJson(long id, String name, long targetId, String targetPath, String targetType, String accessKey,
		int cntFiles, int cntUploads, @Nullable Integer maxSlots, @Nullable Long maxSize,
		@Nullable Integer filesExpiryPeriod, boolean showUploadedFiles, boolean isEncrypted, boolean isProtected,
		@Nullable String notes, @Nullable String internalNotes, @Nullable Instant expireAt, boolean showCreatorName,
		boolean showCreatorUsername, boolean notifyCreator, Instant createdAt, UserInfo createdBy,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy, @Nullable String dataUrl) {

	static UploadShareJson of(UploadShare share, EmulatorState state, @Nullable String dataUrl) {
		Share.Details details = share.details();
		UploadShare.Limits limits = share.limits();
		Long updatedBy = share.updatedBy();
		int present = (int) share.uploads()
			.stream()
			.filter((file) -> state.nodes().find(file.id()).isPresent())
			.count();
		return new UploadShareJson(share.id(), details.name(), share.node().id(), share.node().path(),
				share.node().type().wireName(), share.accessKey(), present, share.uploads().size(), limits.maxSlots(),
				limits.maxSize(), limits.filesExpiryPeriod(), limits.showUploadedFiles(), share.node().isEncrypted(),
				details.password() != null, details.notes(), details.internalNotes(), details.expireAt(),
				details.showCreatorName(), details.showCreatorUsername(), false, share.createdAt(),
				UserInfo.of(share.createdBy(), state.users()), share.updatedAt(),
				(updatedBy != null) ? UserInfo.of(updatedBy, state.users()) : null, dataUrl);
	}

	@Override
	public String toString() {
		return "UploadShareJson[id=" + this.id + "]";
	}

}
