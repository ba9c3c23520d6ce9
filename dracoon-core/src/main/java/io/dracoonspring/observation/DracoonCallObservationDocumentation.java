// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What happens around calls of the API. The exchanges themselves are observed by Spring's
 * {@code WebClient}.
 */
public enum DracoonCallObservationDocumentation implements ObservationDocumentation {

	/**
	 * One call of an operation of the API, from the subscription to the read answer, with
	 * all its attempts and waits.
	 */
	API_CALL {

		@Override
		public String getName() {
			return "dracoon.api.call";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return CallKeys.values();
		}

		@Override
		public String getPrefix() {
			return "dracoon";
		}

	},

	/**
	 * A request to the token endpoint: to sign in, to refresh tokens or to revoke one.
	 */
	TOKEN_REQUEST {

		@Override
		public String getName() {
			return "dracoon.token.request";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return TokenKeys.values();
		}

		@Override
		public String getPrefix() {
			return "dracoon.token";
		}

	},

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
	 * Keys of {@link #API_CALL} with few values, safe as tags of metrics.
	 */
	public enum CallKeys implements KeyName {

		/** The adapter and its method, such as {@code DracoonNodes.list}. */
		OPERATION("dracoon.operation"),

		/**
		 * Why the call failed: the name of the error code of the server, the HTTP status
		 * if there is no code, the kind of trouble with the connection or the token,
		 * {@code CANCELLED}, or {@code none}.
		 */
		ERROR("dracoon.error");

		private final String key;

		CallKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Keys of {@link #TOKEN_REQUEST} with few values, safe as tags of metrics.
	 */
	public enum TokenKeys implements KeyName {

		/**
		 * What is asked for: {@code password}, {@code authorization_code},
		 * {@code refresh_token} or {@code revoke}.
		 */
		GRANT("dracoon.token.grant"),

		/**
		 * Why the request failed, {@code CANCELLED}, or {@code none}.
		 */
		ERROR("dracoon.token.error");

		private final String key;

		TokenKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

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
