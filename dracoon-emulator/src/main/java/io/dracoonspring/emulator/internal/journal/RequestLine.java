// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Describes a request in one line, without secrets.
 *
 * @param time when the request arrived, by the clock of the machine
 * @param duration the duration of the request, until now if it is in progress
 * @param end how the request ended
 * @param method the HTTP method
 * @param status the HTTP status of the response, 0 if none was sent
 * @param user the name of the calling user, if known
 * @param client the id of the calling OAuth client, if known
 * @param message the reason of the error for users, {@code null} if the response contains
 * none
 * @param fault the effect of an injected fault on the request, {@code null} for none
 * @param route the path template of the operation, {@code null} if the request matched
 * none or was not routed
 * @param upload the beginning of the id of the upload to which the request belongs,
 * {@code null} if it belongs to none
 * @param trace the id of the trace that the client sent in the header
 * {@code traceparent}, {@code null} if the client sent none
 */
public record RequestLine(long id, Instant time, Duration duration, End end, String method, String path,
		@Nullable String query, int status, @Nullable String user, @Nullable String client, @Nullable String errorCode,
		@Nullable String message, @Nullable String fault, @Nullable String route, @Nullable String upload,
		@Nullable String trace) {

	private static final int FIRST_ERROR = 400;

	/** Returns whether the request got an error, or no complete response. */
	public boolean isFailed() {
		return this.status >= FIRST_ERROR || (this.end != End.COMPLETE && this.end != End.UNDER_WAY);
	}

	/** Returns the path with the query. */
	public String target() {
		return (this.query != null) ? this.path + "?" + this.query : this.path;
	}

	/** Names the ways in which a request ends. */
	public enum End {

		/** The request is in progress. */
		UNDER_WAY,

		/** The response was sent completely. */
		COMPLETE,

		/** The client closed the connection before it received the response. */
		CLIENT_GONE,

		/** The emulator closed the connection before the response was complete. */
		BROKEN_OFF

	}

}
