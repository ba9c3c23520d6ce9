// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.datev;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.DatevFailure;
import io.dracoonspring.emulator.state.DatevLink;

/**
 * Represents a file that was sent to DATEV (schema {@code DatevSyncFile}).
 *
 * @param syncConfigId the id of the link
 * @param datevFileId the id of the file at DATEV
 * @param uploadStatus whether DATEV has received it
 * @param uploadStartedAt when it was sent
 * @param uploadCompletedAt when DATEV received it
 * @param uploadErrorDetails the reason why DATEV did not accept it
 */
record FileJson(long syncConfigId, long fileId, String datevFileId, String uploadStatus, Instant uploadStartedAt,
		@Nullable Instant uploadCompletedAt, @Nullable DatevFailure uploadErrorDetails) {

	static FileJson of(DatevLink link, DatevLink.SentFile file) {
		// these values are the emulator's own, because the API document does not define
		// them
		boolean failed = file.failure() != null;
		return new FileJson(link.id(), file.fileId(), file.datevFileId(), failed ? "failed" : "completed",
				file.sentAt(), failed ? null : file.sentAt(), file.failure());
	}

	/**
	 * Represents a list of files (schema {@code DatevSyncFileList}).
	 *
	 * @param items the files
	 */
	record Items(List<FileJson> items) {

	}

}
