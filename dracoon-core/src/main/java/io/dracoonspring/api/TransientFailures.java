// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Set;

import io.dracoonspring.api.DracoonConnectionException.Reason;

/**
 * Which failures pass by themselves, so that the same request may succeed later. Whether
 * it may be sent again without harm is another question.
 */
public final class TransientFailures {

	private static final Set<Integer> STATUS = Set.of(408, 425, 429, 500, 502, 503, 504);

	private TransientFailures() {
	}

	/**
	 * Tells whether an answer would be another one later.
	 * @param status the HTTP status of the answer
	 * @return {@code true} if the cause may be gone soon
	 */
	public static boolean isTransient(int status) {
		return STATUS.contains(status);
	}

	/**
	 * Tells whether there would be an answer later.
	 * @param reason why there was none
	 * @return {@code true} if the cause may be gone soon
	 */
	public static boolean isTransient(Reason reason) {
		return switch (reason) {
			case UNKNOWN_HOST, UNTRUSTED_CERTIFICATE, WRONG_CERTIFICATE, NOT_TLS, TLS, PROXY -> false;
			case REFUSED, CONNECT_TIMEOUT, NO_FREE_CONNECTION, READ_TIMEOUT, CONNECTION_LOST, OTHER -> true;
		};
	}

}
