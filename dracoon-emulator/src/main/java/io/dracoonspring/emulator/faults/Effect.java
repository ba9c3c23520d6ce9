// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a request that a fault hits.
 */
public sealed interface Effect {

	/**
	 * Tells whether a request is treated as usual after all, so that others can hit it
	 * too.
	 * @return whether it is
	 */
	default boolean letsPass() {
		return this instanceof Delay || this instanceof FlippedBit || this instanceof MissingField
				|| this instanceof LyingAnswer;
	}

	/**
	 * Says what happens.
	 * @return a few words
	 */
	default String describe() {
		if (this instanceof Status status) {
			return "HTTP " + status.status() + ((status.errorCode() != null) ? ", error " + status.errorCode() : "");
		}
		if (this instanceof TooManyRequests tooMany) {
			return "HTTP 429, wait " + tooMany.retryAfter().toSeconds() + " s";
		}
		if (this instanceof Delay delay) {
			return "later by " + delay.duration().toMillis() + " ms";
		}
		if (this instanceof Interruption interruption) {
			return (interruption.kind() == Kind.RESET) ? "connection reset" : "no answer";
		}
		if (this instanceof FlippedBit bit) {
			return "bit flipped in byte " + bit.position();
		}
		if (this instanceof MissingField field) {
			return "answer without the field " + field.name();
		}
		if (this instanceof LyingAnswer lying) {
			return "lie " + lying.lie().name().toLowerCase(Locale.ROOT);
		}
		if (this instanceof ExpiredToken) {
			return "token expired";
		}
		return (this instanceof ExpiredUrl) ? "presigned URL expired" : "S3 SlowDown";
	}

	/**
	 * The answer is an error: in the envelope of the API, as XML on the S3 side, in the
	 * form of OAuth below {@code /oauth}.
	 *
	 * @param status the HTTP status, 400 to 599
	 * @param errorCode the DRACOON error code, {@code null} for none
	 * @param message the message, {@code null} for the usual one; on the S3 side and
	 * below {@code /oauth} it is the error code
	 */
	record Status(int status, @Nullable Integer errorCode, @Nullable String message) implements Effect {

		private static final int FIRST = 400;

		private static final int LAST = 599;

		public Status {
			if (status < FIRST || status > LAST) {
				throw new IllegalArgumentException("'status' must lie between 400 and 599");
			}
		}

	}

	/**
	 * The answer is 429.
	 *
	 * @param retryAfter how long the client shall wait; zero for no {@code Retry-After}
	 * @param asDate whether {@code Retry-After} is a date instead of seconds
	 */
	record TooManyRequests(Duration retryAfter, boolean asDate) implements Effect {

	}

	/**
	 * The answer is 503 with the error {@code SlowDown} of S3.
	 */
	record SlowDown() implements Effect {

	}

	/**
	 * A presigned URL, an upload URL or a download URL is treated as expired.
	 */
	record ExpiredUrl() implements Effect {

	}

	/**
	 * The access token is treated as expired.
	 */
	record ExpiredToken() implements Effect {

	}

	/**
	 * The request is treated as usual, but later.
	 *
	 * @param duration how much later
	 */
	record Delay(Duration duration) implements Effect {

	}

	/**
	 * The connection breaks or nothing more is sent on it.
	 *
	 * @param kind whether it breaks or stalls
	 * @param phase when
	 * @param afterBytes after how many bytes of the body; a shorter body is not
	 * interrupted
	 */
	record Interruption(Kind kind, Phase phase, long afterBytes) implements Effect {

		public Interruption {
			if (afterBytes < 0) {
				throw new IllegalArgumentException("'afterBytes' must not be negative");
			}
		}

	}

	/**
	 * One bit of the body of the request flips on its way; otherwise the request is
	 * treated as usual.
	 *
	 * @param position the byte that it is in, counted from 0; a shorter body stays intact
	 */
	record FlippedBit(long position) implements Effect {

		public FlippedBit {
			if (position < 0) {
				throw new IllegalArgumentException("'position' must not be negative");
			}
		}

	}

	/**
	 * The request is treated as usual, but something is missing in the JSON of the
	 * answer.
	 *
	 * @param name the name of the field, which is left out wherever it occurs
	 */
	record MissingField(String name) implements Effect {

		public MissingField {
			if (name.isBlank()) {
				throw new IllegalArgumentException("'name' must not be empty");
			}
		}

	}

	/**
	 * The request is treated as usual, but the JSON of the answer is a lie.
	 *
	 * @param lie what is told
	 */
	record LyingAnswer(Lie lie) implements Effect {

	}

	/**
	 * How a connection is interrupted.
	 */
	enum Kind {

		/** It is closed, with a TCP reset where no byte of the answer has gone out. */
		RESET,

		/** It stays open and silent. */
		STALL

	}

	/**
	 * When a connection is interrupted.
	 */
	enum Phase {

		/** When the headers of the request have come; nothing is done. */
		REQUEST,

		/** While the body of the request comes in; nothing is done. */
		REQUEST_BODY,

		/** When the request has been carried out, before the answer. */
		ANSWER,

		/** While the body of the answer goes out. */
		ANSWER_BODY

	}

}
