// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.datev;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.DatevFailure;
import io.dracoonspring.emulator.state.DatevLink;

/**
 * A file that was sent to DATEV; schema {@code DatevSyncFile}.
 *
 * @param syncConfigId the id of the link
 * @param datevFileId the id of the file at DATEV
 * @param uploadStatus whether DATEV has it
 * @param uploadStartedAt when it was sent
 * @param uploadCompletedAt when DATEV had it
 * @param uploadErrorDetails why DATEV did not take it
 */
record FileJson(long syncConfigId, long fileId, String datevFileId, String uploadStatus, Instant uploadStartedAt,
		@Nullable Instant uploadCompletedAt, @Nullable DatevFailure uploadErrorDetails) {

	static FileJson of(DatevLink link, DatevLink.SentFile file) {
		// the words are the emulator's own, because the document does not tell them
		boolean failed = file.failure() != null;
		return new FileJson(link.id(), file.fileId(), file.datevFileId(), failed ? "failed" : "completed",
				file.sentAt(), failed ? null : file.sentAt(), file.failure());
	}

	/**
	 * Files; schema {@code DatevSyncFileList}.
	 *
	 * @param items the files
	 */
	record Items(List<FileJson> items) {

	}

}
