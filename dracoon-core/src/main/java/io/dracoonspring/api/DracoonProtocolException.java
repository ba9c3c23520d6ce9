// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals a response that the client cannot use, for example the HTML page of a proxy,
 * malformed JSON, or JSON that lacks a required number.
 */
public class DracoonProtocolException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The HTTP status of the response, 0 if it is not known. */
	private final int status;

	/** The media type of the response, or {@code null}. */
	private final @Nullable String contentType;

	/**
	 * The operation that received the response, such as {@code DracoonNodes.list}, or
	 * {@code null}.
	 */
	private final @Nullable String operation;

	/**
	 * Creates an exception.
	 * @param status the HTTP status of the response, 0 if it is not known
	 * @param contentType the media type of the response, or {@code null}
	 * @param operation the operation that received the response, such as
	 * {@code DracoonNodes.list}, or {@code null}
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	public DracoonProtocolException(int status, @Nullable String contentType, @Nullable String operation,
			String message, @Nullable Throwable cause) {
		super(message, cause);
		this.status = status;
		this.contentType = contentType;
		this.operation = operation;
	}

	/**
	 * Returns the HTTP status.
	 * @return the HTTP status of the response, 0 if it is not known
	 */
	public int getStatus() {
		return this.status;
	}

	/**
	 * Returns the media type.
	 * @return the media type of the response, or {@code null} if it is not known
	 */
	public @Nullable String getContentType() {
		return this.contentType;
	}

	/**
	 * Returns the operation that received the response.
	 * @return the operation, such as {@code DracoonNodes.list}, or {@code null} if it is
	 * not known
	 */
	public @Nullable String getOperation() {
		return this.operation;
	}

}
