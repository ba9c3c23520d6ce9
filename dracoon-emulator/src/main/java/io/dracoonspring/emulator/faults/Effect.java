// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Describes the effect of a fault on a request.
 */
public sealed interface Effect {

	/**
	 * Returns whether the request is still processed normally in spite of the effect, so
	 * that other faults can hit it as well.
	 * @return whether the request is processed
	 */
	default boolean letsPass() {
		return this instanceof Delay || this instanceof FlippedBit || this instanceof MissingField
				|| this instanceof LyingAnswer;
	}

	/**
	 * Describes the effect.
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
			return ((interruption.kind() == Kind.RESET) ? "connection reset" : "no answer")
					+ switch (interruption.phase()) {
						case REQUEST -> "";
						case REQUEST_BODY -> " after " + interruption.afterBytes() + " bytes of the request";
						case ANSWER -> " instead of the answer";
						case ANSWER_BODY -> " after " + interruption.afterBytes() + " bytes of the answer";
					};
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
	 * Responds with an error in the form of the API. On the S3 side, the error has the
	 * XML form of S3. Below {@code /oauth}, it has the form of OAuth.
	 *
	 * @param status the HTTP status, 400 to 599
	 * @param errorCode the DRACOON error code, {@code null} for none
	 * @param message the message, {@code null} for the usual one; on the S3 side and
	 * below {@code /oauth}, this text is sent as the error code
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
	 * Responds with 429.
	 *
	 * @param retryAfter the waiting time for the client; zero for no {@code Retry-After}
	 * @param asDate whether {@code Retry-After} is a date instead of seconds
	 */
	record TooManyRequests(Duration retryAfter, boolean asDate) implements Effect {

	}

	/** Responds with 503 and the S3 error {@code SlowDown}. */
	record SlowDown() implements Effect {

	}

	/** Treats a presigned URL, an upload URL or a download URL as expired. */
	record ExpiredUrl() implements Effect {

	}

	/** Treats the access token as expired. */
	record ExpiredToken() implements Effect {

	}

	/**
	 * Delays the request and then processes it normally.
	 *
	 * @param duration the delay
	 */
	record Delay(Duration duration) implements Effect {

	}

	/**
	 * Breaks the connection or sends nothing more on it.
	 *
	 * @param kind whether the connection breaks or stalls
	 * @param phase the phase of the interruption
	 * @param afterBytes the number of bytes of the body before the interruption; a
	 * shorter body is not interrupted. The value is ignored if the phase is not the
	 * transfer of a body
	 */
	record Interruption(Kind kind, Phase phase, long afterBytes) implements Effect {

		public Interruption {
			if (afterBytes < 0) {
				throw new IllegalArgumentException("'afterBytes' must not be negative");
			}
		}

	}

	/**
	 * Flips one bit of the request body in transit. The request is otherwise processed
	 * normally.
	 *
	 * @param position the position of the byte with this bit, counted from 0; a shorter
	 * body stays intact
	 */
	record FlippedBit(long position) implements Effect {

		public FlippedBit {
			if (position < 0) {
				throw new IllegalArgumentException("'position' must not be negative");
			}
		}

	}

	/**
	 * Removes a field from the JSON of the response. The request is otherwise processed
	 * normally.
	 *
	 * @param name the name of the field, which is removed from all objects
	 */
	record MissingField(String name) implements Effect {

		public MissingField {
			if (name.isBlank()) {
				throw new IllegalArgumentException("'name' must not be empty");
			}
		}

	}

	/**
	 * Falsifies the JSON of the response. The request is otherwise processed normally.
	 *
	 * @param lie the false information
	 */
	record LyingAnswer(Lie lie) implements Effect {

	}

	/** Selects the kind of interruption. */
	enum Kind {

		/**
		 * Closes the connection, with a TCP reset if no byte of the response was sent.
		 */
		RESET,

		/** Keeps the connection open and sends nothing. */
		STALL

	}

	/** Selects the phase of the interruption. */
	enum Phase {

		/** The headers of the request have arrived. The request is not executed. */
		REQUEST,

		/** The body of the request is arriving. The request is not executed. */
		REQUEST_BODY,

		/** The request has been executed and no response was sent. */
		ANSWER,

		/** The body of the response is being sent. */
		ANSWER_BODY

	}

}
