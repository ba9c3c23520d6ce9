// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonException;

/**
 * Reports that the inbox cannot store or find messages, for example because the database
 * does not respond or the inbox is full.
 */
public class EventInboxException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final boolean isTransient;

	/**
	 * Creates an exception for a failure that is not transient.
	 * @param message the failure and the action to take
	 */
	public EventInboxException(String message) {
		this(message, null, false);
	}

	/**
	 * Creates an exception with a cause for a failure that is not transient.
	 * @param message the failure and the action to take
	 * @param cause the cause
	 */
	public EventInboxException(String message, Throwable cause) {
		this(message, cause, false);
	}

	/**
	 * Creates an exception.
	 * @param message the failure and the action to take
	 * @param cause the cause, or {@code null}
	 * @param isTransient whether the same call can succeed later without any change
	 */
	public EventInboxException(String message, @Nullable Throwable cause, boolean isTransient) {
		super(message, cause);
		this.isTransient = isTransient;
	}

	/**
	 * Returns whether the same call can succeed later. This applies, for example, if the
	 * database did not respond or the inbox was full.
	 */
	@Override
	public boolean isTransient() {
		return this.isTransient;
	}

}
