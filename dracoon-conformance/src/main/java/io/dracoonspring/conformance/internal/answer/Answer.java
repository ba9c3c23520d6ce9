// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Holds an answer as the server sent it.
 *
 * @param operation the verb and the path template
 * @param status the HTTP status
 * @param type the media type, {@code null} if the answer names none
 * @param retryAfter the header {@code Retry-After}, or {@code null}
 * @param body the body, {@code null} if the answer is successful and its media type is
 * neither JSON nor text
 */
@SuppressWarnings("ArrayRecordComponent") // nothing calls equals
public record Answer(String operation, int status, @Nullable MediaType type, @Nullable String retryAfter,
		byte @Nullable [] body) {

	/** Returns whether the server may answer the same request differently later. */
	public boolean isTransient() {
		return switch (this.status) {
			case 408, 425, 429, 500, 502, 503, 504 -> true;
			default -> false;
		};
	}

	/** Returns whether the server refused the request. */
	public boolean isError() {
		return this.status >= 400;
	}

	@Override
	public String toString() {
		return this.operation + " -> " + this.status;
	}

}
