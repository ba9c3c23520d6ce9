// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal;

import java.util.Set;

/**
 * Recognises HTTP statuses after which the same request may succeed later. A retry can
 * still repeat an effect of the first request.
 */
public final class TransientStatus {

	private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429, 500, 502, 503, 504);

	private TransientStatus() {
	}

	/**
	 * Tells whether the same request may succeed later.
	 * @param status the HTTP status of the response
	 * @return {@code true} if the failure is transient
	 */
	public static boolean isTransient(int status) {
		return TRANSIENT.contains(status);
	}

}
