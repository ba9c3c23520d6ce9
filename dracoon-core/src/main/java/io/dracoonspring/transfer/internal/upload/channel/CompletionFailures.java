// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/** Creates and recognises failures that leave unknown whether an upload became a file. */
public final class CompletionFailures {

	private CompletionFailures() {
	}

	static DracoonTransferException unknown(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.OUTCOME_UNKNOWN,
				"All content was sent, but the server did not confirm the file in time: "
						+ "check the target before you upload it again",
				cause);
	}

	static DracoonTransferException gone(Throwable cause) {
		return new DracoonTransferException(Reason.OUTCOME_UNKNOWN,
				"All content was sent, but the server no longer finds the file "
						+ "because another one has replaced it, or it was deleted: "
						+ "check the target and its recycle bin before you upload it again",
				cause);
	}

	/**
	 * Tells whether the server no longer finds the file that it created, because the file
	 * was replaced or deleted immediately.
	 */
	public static boolean isFileGone(@Nullable Throwable ex) {
		return ex instanceof DracoonApiException exception && (exception.hasErrorCode(DracoonErrorCode.NODE_NOT_FOUND)
				|| exception.hasErrorCode(DracoonErrorCode.FILE_NOT_FOUND));
	}

	/**
	 * Tells whether a failure leaves unknown whether the content became a file. The
	 * caller must then check the target.
	 */
	public static boolean isUnknown(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.OUTCOME_UNKNOWN;
	}

}
