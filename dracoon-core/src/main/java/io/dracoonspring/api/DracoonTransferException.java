// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * An upload or a download failed for a reason of its own: the source, the target or the
 * storage. What the server refuses is a {@link DracoonApiException}.
 */
public class DracoonTransferException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What went wrong. */
	private final Reason reason;

	/**
	 * Creates an exception.
	 * @param reason what went wrong
	 * @param message what happened and what to do next
	 * @param cause the reason, or {@code null}
	 */
	public DracoonTransferException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/**
	 * Returns the kind of trouble.
	 * @return what went wrong
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Kinds of trouble with a transfer.
	 */
	public enum Reason {

		/** The file or resource that is to be uploaded does not exist. */
		SOURCE_MISSING,

		/** The source exists but cannot be read. */
		SOURCE_UNREADABLE,

		/** The source changed while it was read, or has another length than announced. */
		SOURCE_CHANGED,

		/**
		 * The room, folder or directory into which the content should go does not exist.
		 */
		TARGET_MISSING,

		/** DRACOON does not allow the name. */
		NAME_FORBIDDEN,

		/** Something exists under the target name. */
		TARGET_EXISTS,

		/** The target cannot be written: no permission, no space, no directory. */
		TARGET_UNWRITABLE,

		/** The object storage or the chunk endpoint refused the content for good. */
		STORAGE_ERROR,

		/** The server took all content but could not turn it into a file. */
		SERVER_FAILED,

		/** The content has another length than the server or the caller says. */
		SIZE_MISMATCH,

		/** The content has another checksum than the server says. */
		CHECKSUM_MISMATCH,

		/** The content on the server changed while it was downloaded. */
		CONTENT_CHANGED,

		/** The answer to the last step got lost; the file may exist in the target. */
		OUTCOME_UNKNOWN,

		/** The transfer made no progress for too long. */
		TIMEOUT,

		/**
		 * There is no memory for the content: not in the JVM, not as much as one part
		 * needs in what transfers may use, or not in time for a stream with limits. Or
		 * the transfer made no progress after the JVM ran out of memory.
		 */
		OUT_OF_MEMORY,

		/** The reader of a stream with limits took nothing for too long. */
		READER_IDLE,

		/** The transfer was cancelled by the caller. */
		CANCELLED,

		/**
		 * The transfer belonged to a session of a user, and that has ended by a sign-out
		 * or because it expired.
		 */
		SESSION_ENDED,

		/** The transfer was paused by the caller; its token allows to go on. */
		PAUSED,

		/** Another transfer, perhaps of another process, owns the token file. */
		IN_USE,

		/**
		 * The token of a paused transfer was changed, was written by another application,
		 * or is that of another transfer than the caller asks for. Nothing was moved.
		 */
		RESUME_TOKEN_REJECTED,

		/** A tree was transferred to its end, but not all of its items. */
		ITEMS_FAILED,

		/** Folders contain themselves or are nested without end. */
		TREE_ENDLESS,

		/** The application is being stopped and starts no more transfers. */
		SHUTTING_DOWN,

		/** The file is still being scanned for malware and cannot be read before that. */
		SCAN_RUNNING,

		/**
		 * The server does not say whether content is to be encrypted, and nobody guesses.
		 */
		ENCRYPTION_UNKNOWN,

		/** The caller insists on encryption, but the server says there is none. */
		NOT_ENCRYPTED,

		/**
		 * The caller insists on verification, but there is nothing to verify the content
		 * with. An upload has made a file nevertheless.
		 */
		UNVERIFIED,

		/** Something that the other reasons do not cover. */
		OTHER

	}

}
