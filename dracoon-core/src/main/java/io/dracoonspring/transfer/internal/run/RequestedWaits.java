// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Limits the waits that the storage requests from the steps of a transfer, with the
 * header {@code Retry-After}. The Reactor context of the transfer carries the limit.
 */
public final class RequestedWaits {

	/** The limit if the context has none. It equals the default of the settings. */
	private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(120);

	private static final String KEY = RequestedWaits.class.getName();

	private RequestedWaits() {
	}

	static Context limited(Duration limit, Context context) {
		return context.put(KEY, limit);
	}

	/**
	 * Returns the limit.
	 * @return the longest wait; longer requested waits are shortened to this limit, as
	 * for calls of the API
	 */
	public static Duration limit(ContextView context) {
		return context.<Duration>getOrEmpty(KEY).orElse(DEFAULT_LIMIT);
	}

}
