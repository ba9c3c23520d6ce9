/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Return the limit.
	 * @param context the context of a step
	 * @return the longest wait; a longer one is cut, as for calls of the API
	 */
	public static Duration limit(ContextView context) {
		return context.<Duration>getOrEmpty(KEY).orElse(DEFAULT_LIMIT);
	}

}
