// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.internal.TransientStatus;

/**
 * Signals that the object storage behind a presigned URL refused a request. The reason is
 * {@link DracoonTransferException.Reason#STORAGE_ERROR}.
 */
public class DracoonStorageException extends DracoonTransferException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Set<String> TRANSIENT_CODES = Set.of("RequestTimeout", "SlowDown", "InternalError");

	/** The HTTP status of the response. */
	private final int status;

	/** The error code of the storage, such as {@code SlowDown}, or {@code null}. */
	private final @Nullable String storageCode;

	/** The id under which the storage logged the request, or {@code null}. */
	private final @Nullable String requestId;

	/** The time to wait that the storage demands, {@code null} if it demands none. */
	private final @Nullable Duration retryAfter;

	/**
	 * Creates an exception.
	 * @param status the HTTP status of the response
	 * @param storageCode the error code of the storage, such as {@code SlowDown}, or
	 * {@code null}
	 * @param requestId the id under which the storage logged the request, or {@code null}
	 * @param retryAfter the time to wait that the storage demands, or {@code null}
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	public DracoonStorageException(int status, @Nullable String storageCode, @Nullable String requestId,
			@Nullable Duration retryAfter, String message, @Nullable Throwable cause) {
		super(Reason.STORAGE_ERROR, message, cause);
		this.status = status;
		this.storageCode = storageCode;
		this.requestId = requestId;
		this.retryAfter = retryAfter;
	}

	/**
	 * Returns the HTTP status.
	 * @return the HTTP status of the response
	 */
	public int getStatus() {
		return this.status;
	}

	/**
	 * Returns whether the HTTP status (408, 425, 429, 500, 502, 503 or 504) or the error
	 * code of the storage ({@code RequestTimeout}, {@code SlowDown} or
	 * {@code InternalError}) indicates that the same request may succeed later. This does
	 * not mean that it is harmless to repeat the request.
	 * @return {@code false} for errors that remain until something is changed
	 */
	@Override
	public boolean isTransient() {
		return TransientStatus.isTransient(this.status)
				|| (this.storageCode != null && TRANSIENT_CODES.contains(this.storageCode));
	}

	/**
	 * Returns the error code of the storage.
	 * @return the error code of the storage, such as {@code SlowDown}, or {@code null} if
	 * the response has none
	 */
	public @Nullable String getStorageCode() {
		return this.storageCode;
	}

	/**
	 * Returns the id of the request.
	 * @return the id under which the storage logged the request, or {@code null} if the
	 * response has none
	 */
	public @Nullable String getRequestId() {
		return this.requestId;
	}

	@Override
	public @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

}
