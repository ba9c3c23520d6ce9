// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the progress of a file's transfer to DATEV; schema {@code DatevSyncFile} of
 * the API.
 *
 * @param syncConfigId the id of the room's link with DATEV, see
 * {@link DatevSyncConfig#id()}
 * @param fileId the id of the file
 * @param datevFileId the id of the file at DATEV
 * @param uploadStatus the status as the server's word, whose meaning is not documented
 * @param uploadStartedAt when the upload to DATEV started
 * @param uploadCompletedAt when DATEV received the complete file
 * @param uploadErrorDetails the reason why DATEV does not have the file, for example
 * {@code DracoonErrorCode.DATEV_FILE_TOO_LARGE}
 */
@ExtensibleRecord
public record DatevSyncFile(long syncConfigId, long fileId, String datevFileId, String uploadStatus,
		@Nullable Instant uploadStartedAt, @Nullable Instant uploadCompletedAt,
		@Nullable ErrorResponse uploadErrorDetails) {

}
