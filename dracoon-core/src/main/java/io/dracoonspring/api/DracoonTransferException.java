// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals that an upload, a download or a copy failed, or was stopped before its end. If
 * the server refuses a request, the transfer signals a {@link DracoonApiException}
 * instead. If the session of the user ends, the transfer signals a
 * {@link DracoonAuthenticationException} with the reason
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

		/** The file, directory or resource to transfer does not exist. */
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

		/** DRACOON or the local file system does not allow the name. */
		NAME_FORBIDDEN,

		/** The target already has an item with this name. */
		TARGET_EXISTS,

		/**
		 * The client cannot write the local target, or a file that the transfer needs
		 * beside it. For example, a permission, a directory or space on the disk is
		 * missing.
		 */
		TARGET_UNWRITABLE,

		/**
		 * The object storage or the chunk endpoint refused a request or the content. If
		 * the storage sent an error, the exception is a {@link DracoonStorageException}.
		 */
		STORAGE_ERROR,

		/**
		 * The server did not create the file from the content, lost the state of the
		 * upload, or did not send data that the transfer needs, such as a URL.
		 */
		SERVER_FAILED,

		/**
		 * The length of the content differs from the length that the server or the caller
		 * announced.
		 */
		SIZE_MISMATCH,

		/** The checksum of the content differs from the server's checksum. */
		CHECKSUM_MISMATCH,

		/**
		 * The content on the server changed during the download, or the temporary file of
		 * a paused download was changed or deleted.
		 */
		CONTENT_CHANGED,

		/**
		 * All content was sent, but the server did not confirm the file, or no longer
		 * finds it. The target may contain the file.
		 */
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

		/** The caller, or the shutdown of the client, cancelled the transfer. */
		CANCELLED,

		/**
		 * The caller, or the shutdown of the client, paused the transfer. The caller can
		 * resume the transfer with its token.
		 */
		PAUSED,

		/**
		 * Another transfer, perhaps of another process, has locked the token file, or has
		 * taken over the lock of this transfer.
		 */
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

		/**
		 * A folder contains itself, the source and the target of a copy contain each
		 * other, or the folders are nested too deeply.
		 */
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
		 * The content must be scanned for malware, but the scanner cannot scan it
		 * completely, for example because the content is too large, or the client has no
		 * scanner. The transfer creates no file. A download also fails with this reason
		 * if it would keep an existing file. A resumed upload also does if an interrupted
		 * upload has already created the file without the scan.
		 */
		NOT_SCANNED,

		/**
		 * The scanner of the application does not work at present. The transfer creates
		 * no file.
		 */
		SCANNER_UNAVAILABLE,

		/**
		 * The server does not report whether the content has to be encrypted. Therefore
		 * the client transfers no content.
		 */
		ENCRYPTION_UNKNOWN,

		/**
		 * The caller requires encryption, but the server reports that the content is not
		 * encrypted.
		 */
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
