// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.uploads;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Expiration;
import io.dracoonspring.emulator.http.Fields;

/**
 * Represents the schema {@code CreateFileUploadRequest}.
 *
 * @param parentId the id of the room or folder
 * @param size the length in bytes, if it is known
 * @param classification the classification, if it differs from the room's default
 * @param expiration when the file expires
 * @param directS3Upload whether the content goes directly to S3
 * @param timestampCreation the creation time that the client reports
 * @param timestampModification the modification time that the client reports
 */
record CreateRequest(@Nullable Long parentId, @Nullable String name, @Nullable Long size,
		@Nullable Integer classification, @Nullable Expiration expiration, @Nullable String notes,
		@Nullable Boolean directS3Upload, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) {

	AnnouncedFile check(Instant now) {
		if (this.size != null && this.size < 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'size' must not be negative");
		}
		return new AnnouncedFile(Fields.positive(this.parentId, "parentId"), Fields.required(this.name, "name"),
				this.size, Fields.classification(this.classification),
				(this.expiration != null) ? this.expiration.check(now) : null, Fields.notes(this.notes),
				this.timestampCreation, this.timestampModification);
	}

}
