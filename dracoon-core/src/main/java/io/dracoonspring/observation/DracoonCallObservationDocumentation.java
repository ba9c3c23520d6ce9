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

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What happens around calls of the API. The exchanges themselves are observed by Spring's
 * {@code WebClient}.
 */
public enum DracoonCallObservationDocumentation implements ObservationDocumentation {

	/**
	 * A call that waits because the server has refused one for there being too many.
	 */
	RATE_LIMIT_WAIT {

		@Override
		public String getName() {
			return "dracoon.rate-limit.wait";
		}

		@Override
		public String getContextualName() {
			return "wait for rate limit";
		}

	},

	/**
	 * The wait before a call is sent again that failed for a passing reason.
	 */
	RETRY_WAIT {

		@Override
		public String getName() {
			return "dracoon.retry.wait";
		}

		@Override
		public String getContextualName() {
			return "wait for retry";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return RetryKeys.values();
		}

	};

	/**
	 * Keys of {@link #RETRY_WAIT} with few values, safe as tags of metrics.
	 */
	public enum RetryKeys implements KeyName {

		/**
		 * Why the call is sent again: the status, or the kind of trouble with the
		 * connection.
		 */
		REASON("dracoon.retry.reason");

		private final String key;

		RetryKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
