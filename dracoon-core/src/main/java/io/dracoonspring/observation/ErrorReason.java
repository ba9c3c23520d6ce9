// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import java.util.regex.Pattern;

import io.micrometer.common.KeyValue;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;

/**
 * Names the reason of a failure with one of a few words, so that the name can be a tag of
 * metrics. The message of the failure is not part of the name.
 */
public final class ErrorReason {

	/** The reason if the subscriber has cancelled the work. */
	public static final String CANCELLED = "CANCELLED";

	/**
	 * Matches error codes that may become a tag. Other codes are not used, because a
	 * storage may send any text.
	 */
	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{1,40}");

	private ErrorReason() {
	}

	/**
	 * Names the reason of a failure.
	 * @param error the failure, or {@code null} if there was none
	 * @return the error code of the server or the object storage, or the HTTP status if
	 * the answer had no such code. For other exceptions it is the name of their
	 * {@code Reason}, or the name of their class if they have none. It is {@code none} if
	 * there was no failure
	 */
	public static String of(@Nullable Throwable error) {
		if (error == null) {
			return KeyValue.NONE_VALUE;
		}
		if (error instanceof DracoonApiException exception) {
			DracoonErrorCode code = exception.getErrorCode();
			return (code != null) ? code.name() : String.valueOf(exception.getStatus());
		}
		if (error instanceof DracoonStorageException exception) {
			String code = exception.getStorageCode();
			return (code != null && WORD.matcher(code).matches()) ? code : String.valueOf(exception.getStatus());
		}
		if (error instanceof DracoonTransferException exception) {
			return exception.getReason().name();
		}
		if (error instanceof DracoonCryptoException exception) {
			return exception.getReason().name();
		}
		if (error instanceof DracoonConnectionException exception) {
			return exception.getReason().name();
		}
		if (error instanceof DracoonAuthenticationException exception) {
			return exception.getReason().name();
		}
		return error.getClass().getSimpleName();
	}

}
