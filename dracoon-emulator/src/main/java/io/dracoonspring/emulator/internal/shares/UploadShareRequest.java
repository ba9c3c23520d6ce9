// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.UploadShare;
import io.dracoonspring.emulator.model.Secret;

/**
 * Represents an upload share to create or change (schemas
 * {@code CreateUploadShareRequest}, {@code UpdateUploadShareRequest} and
 * {@code UpdateUploadSharesBulkRequest}).
 *
 * @param targetId the id of the room or folder
 * @param objectIds the ids of the shares to change
 * @param resetPassword whether to remove the password
 * @param expiration when the share expires
 * @param filesExpiryPeriod after how many days uploaded files expire
 * @param resetFilesExpiryPeriod whether to remove the expiry period of uploaded files
 * @param showUploadedFiles whether recipients see uploaded files
 * @param maxSlots the maximum number of uploaded files
 * @param resetMaxSlots whether to remove the limit of uploaded files
 * @param maxSize the maximum number of uploaded bytes
 * @param resetMaxSize whether to remove the limit of uploaded bytes
 * @param showCreatorName whether recipients see the name of the creator
 * @param showCreatorUsername whether recipients see the user name of the creator
 * @param receiverLanguage the language of the messages to recipients
 * @param textMessageRecipients the recipients of the password by text message
 */
@RecordBuilder
record UploadShareRequest(@Nullable Long targetId, @Nullable List<Long> objectIds, @Nullable String name,
		@Nullable String notes, @Nullable String internalNotes, @Nullable Secret password,
		@Nullable Boolean resetPassword, @Nullable Expiration expiration, @Nullable Integer filesExpiryPeriod,
		@Nullable Boolean resetFilesExpiryPeriod, @Nullable Boolean showUploadedFiles, @Nullable Integer maxSlots,
		@Nullable Boolean resetMaxSlots, @Nullable Long maxSize, @Nullable Boolean resetMaxSize,
		@Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername, @Nullable String receiverLanguage,
		@Nullable List<String> textMessageRecipients) implements ShareRequest<UploadShareRequest> {

	@Override
	public UploadShareRequest forMany() {
		return UploadShareRequestBuilder.builder()
			.expiration(this.expiration)
			.filesExpiryPeriod(this.filesExpiryPeriod)
			.resetFilesExpiryPeriod(this.resetFilesExpiryPeriod)
			.showUploadedFiles(this.showUploadedFiles)
			.maxSlots(this.maxSlots)
			.resetMaxSlots(this.resetMaxSlots)
			.maxSize(this.maxSize)
			.resetMaxSize(this.resetMaxSize)
			.showCreatorName(this.showCreatorName)
			.showCreatorUsername(this.showCreatorUsername)
			.build();
	}

	UploadShare.Limits limits(UploadShare.Limits before) {
		return new UploadShare.Limits(
				ShareChange.count(this.filesExpiryPeriod, Boolean.TRUE.equals(this.resetFilesExpiryPeriod),
						"filesExpiryPeriod", before.filesExpiryPeriod()),
				(this.showUploadedFiles != null) ? this.showUploadedFiles : before.showUploadedFiles(), ShareChange
					.count(this.maxSlots, Boolean.TRUE.equals(this.resetMaxSlots), "maxSlots", before.maxSlots()),
				maxSize(before.maxSize()));
	}

	private @Nullable Long maxSize(@Nullable Long before) {
		if (Boolean.TRUE.equals(this.resetMaxSize)) {
			return null;
		}
		return (this.maxSize != null) ? (Long) Fields.positive(this.maxSize, "maxSize") : before;
	}

}
