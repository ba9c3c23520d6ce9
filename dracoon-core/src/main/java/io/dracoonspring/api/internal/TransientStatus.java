// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Set;

import io.dracoonspring.api.DracoonConnectionException.Reason;

/**
 * Recognises failures after which the same request may succeed later. It does not decide
 * whether the request may be sent again without harm.
 */
public final class TransientFailures {

	private static final Set<Integer> STATUS = Set.of(408, 425, 429, 500, 502, 503, 504);

	private TransientFailures() {
	}

	/**
	 * Returns whether the same request may get another response later.
	 * @param status the HTTP status of the response
	 * @return {@code true} if the failure is transient
	 */
	public static boolean isTransient(int status) {
		return STATUS.contains(status);
	}

	/**
	 * Returns whether a request that got no response may get a response later.
	 * @param reason the reason why there was no response
	 * @return {@code true} if the failure is transient
	 */
	public static boolean isTransient(Reason reason) {
		return switch (reason) {
			case UNKNOWN_HOST, UNTRUSTED_CERTIFICATE, WRONG_CERTIFICATE, NOT_TLS, TLS, PROXY -> false;
			case REFUSED, CONNECT_TIMEOUT, NO_FREE_CONNECTION, READ_TIMEOUT, CONNECTION_LOST, OTHER -> true;
		};
	}

}
