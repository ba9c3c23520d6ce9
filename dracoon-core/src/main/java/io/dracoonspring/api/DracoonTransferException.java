// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals that an upload or a download failed because of the source, the target or the
 * storage. If the server refuses a request, the transfer signals a
 * {@link DracoonApiException} instead. If the session of the user ends, the transfer
 * signals a {@link DracoonAuthenticationException} with the reason
 * {@link DracoonAuthenticationException.Reason#SESSION_ENDED}.
 */
public class DracoonTransferException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The reason for the failure. */
	private final Reason reason;

	/**
	 * Creates an exception.
	 * @param reason the reason for the failure
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	public DracoonTransferException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/**
	 * Returns the reason for the failure.
	 * @return the reason for the failure
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Returns whether the same transfer may succeed later.
	 * @return {@code true} for {@link Reason#TIMEOUT} and
	 * {@link Reason#SCANNER_UNAVAILABLE}
	 */
	@Override
	public boolean isTransient() {
		return this.reason == Reason.TIMEOUT || this.reason == Reason.SCANNER_UNAVAILABLE;
	}

	/**
	 * Classifies the failures of transfers.
	 */
	public enum Reason {

		/** The file or resource to upload does not exist. */
		SOURCE_MISSING,

		/** The source exists but cannot be read. */
		SOURCE_UNREADABLE,

		/**
		 * The source changed while the client read it, or its length differs from the
		 * announced length.
		 */
		SOURCE_CHANGED,

		/** The target room, folder or directory does not exist. */
		TARGET_MISSING,

		/** DRACOON does not allow the name. */
		NAME_FORBIDDEN,

		/** The target already has an item with this name. */
		TARGET_EXISTS,

		/**
		 * The client cannot write the target, because it has no permission, or because
		 * space or a directory is missing.
		 */
		TARGET_UNWRITABLE,

		/**
		 * The object storage or the chunk endpoint refused a request or the content. If
		 * the storage sent an error, the exception is a {@link DracoonStorageException}.
		 */
		STORAGE_ERROR,

		/** The server received all content but could not create the file from it. */
		SERVER_FAILED,

		/**
		 * The length of the content differs from the length that the server or the caller
		 * announced.
		 */
		SIZE_MISMATCH,

		/** The checksum of the content differs from the server's checksum. */
		CHECKSUM_MISMATCH,

		/** The content on the server changed while it was downloaded. */
		CONTENT_CHANGED,

		/** The response to the last step was lost. The target may contain the file. */
		OUTCOME_UNKNOWN,

		/** The transfer made no progress for too long. */
		TIMEOUT,

		/**
		 * There is not enough memory for the content. The heap of the JVM is exhausted,
		 * or the memory limit for transfers is smaller than one part. A stream with
		 * {@code StreamLimits} also fails with this reason if no memory is released in
		 * time. The reason also applies if the transfer made no progress after the JVM
		 * ran out of memory.
		 */
		OUT_OF_MEMORY,

		/** The reader of a stream with {@code StreamLimits} read no data for too long. */
		READER_IDLE,

		/** The caller cancelled the transfer. */
		CANCELLED,

		/** The caller paused the transfer; its token allows the caller to resume it. */
		PAUSED,

		/** Another transfer, perhaps of another process, has locked the token file. */
		IN_USE,

		/**
		 * The token of a paused transfer was changed, was written by another application,
		 * or belongs to another transfer. No content was transferred.
		 */
		RESUME_TOKEN_REJECTED,

		/**
		 * The transfer of a tree completed, but not all of its items were transferred.
		 */
		ITEMS_FAILED,

		/** A folder contains itself, or the folders are nested too deeply. */
		TREE_ENDLESS,

		/** The application is stopping and starts no more transfers. */
		SHUTTING_DOWN,

		/**
		 * The server still scans the file for malware. The file cannot be read before the
		 * scan ends.
		 */
		SCAN_RUNNING,

		/**
		 * The scanner of the application has found malware. The exception is a
		 * {@link MalwareFoundException}.
		 */
		MALWARE_FOUND,

		/**
		 * The scanner of the application could not scan the content completely, for
		 * example because it is too large. There is no file.
		 */
		NOT_SCANNED,

		/** The scanner of the application does not work at present. There is no file. */
		SCANNER_UNAVAILABLE,

		/**
		 * The server does not report whether the content has to be encrypted. Therefore
		 * the client transfers no content.
		 */
		ENCRYPTION_UNKNOWN,

		/** The caller requires encryption, but the server reports that there is none. */
		NOT_ENCRYPTED,

		/**
		 * The caller requires verification, but there is no checksum to verify the
		 * content with. In the case of an upload, the file exists nevertheless.
		 */
		UNVERIFIED,

		/** A reason that the other constants do not cover. */
		OTHER

	}

}
