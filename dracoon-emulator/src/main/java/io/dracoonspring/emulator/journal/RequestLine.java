// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.journal;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A request in one line, without secrets.
 *
 * @param time when it came, in real time
 * @param duration how long it took until now
 * @param end how it ended
 * @param method the HTTP method
 * @param status the HTTP status of the answer, 0 if none went out
 * @param user the name of the user who called, as far as it is known
 * @param client the id of the OAuth client that called, as far as it is known
 * @param message what is wrong, for people
 * @param fault what a fault did to it
 */
public record RequestLine(long id, Instant time, Duration duration, End end, String method, String path,
		@Nullable String query, int status, @Nullable String user, @Nullable String client, @Nullable String errorCode,
		@Nullable String message, @Nullable String fault) {

	/**
	 * How a request ended.
	 */
	public enum End {

		/** Not yet. */
		UNDER_WAY,

		/** The answer went out. */
		COMPLETE,

		/** The client closed the connection before it had the answer. */
		CLIENT_GONE,

		/** The emulator closed the connection before the answer was complete. */
		BROKEN_OFF

	}

}
