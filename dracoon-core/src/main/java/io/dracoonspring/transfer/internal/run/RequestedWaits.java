// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * How long the steps of a transfer wait when the storage asks them to. The limit travels
 * with the context of the transfer.
 */
public final class RequestedWaits {

	/** The limit of those who have none, that of the settings' defaults. */
	private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(120);

	private static final String KEY = RequestedWaits.class.getName();

	private RequestedWaits() {
	}

	static Context limited(Duration limit, Context context) {
		return context.put(KEY, limit);
	}

	/**
	 * Returns the limit.
	 * @return the longest wait; a longer one is cut, as for calls of the API
	 */
	public static Duration limit(ContextView context) {
		return context.<Duration>getOrEmpty(KEY).orElse(DEFAULT_LIMIT);
	}

}
