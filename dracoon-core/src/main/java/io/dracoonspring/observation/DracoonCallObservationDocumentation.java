// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * Describes the observations of calls of the API. Spring's {@code WebClient} creates the
 * observations of the HTTP exchanges.
 */
public enum DracoonCallObservationDocumentation implements ObservationDocumentation {

	/**
	 * One call of an operation of the API, with all its attempts and waits. It lasts from
	 * the subscription until the answer has been read.
	 */
	API_CALL {

		@Override
		public String getName() {
			return "dracoon.api.call";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, CallKeys.OPERATION, DracoonObservationKeys.ERROR };
		}

	},

	/**
	 * A request to an OAuth endpoint that signs in, refreshes tokens or revokes a token.
	 */
	TOKEN_REQUEST {

		@Override
		public String getName() {
			return "dracoon.token.request";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, TokenKeys.GRANT, DracoonObservationKeys.ERROR };
		}

	},

	/**
	 * The wait of a call because the server has refused this or another call with status
	 * 429.
	 */
	RATE_LIMIT_WAIT {

		@Override
		public String getName() {
			return "dracoon.rate.limit.wait";
		}

		@Override
		public String getContextualName() {
			return "wait for rate limit";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT };
		}

	},

	/** The wait before a call is repeated after a transient failure. */
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
			return new KeyName[] { DracoonObservationKeys.CLIENT, RetryKeys.REASON };
		}

	};

	@Override
	public String getPrefix() {
		return "dracoon";
	}

	/**
	 * Lists the keys of {@link #API_CALL} with few values, which are suitable as tags of
	 * metrics.
	 */
	public enum CallKeys implements KeyName {

		/** The adapter and its method, such as {@code DracoonNodes.list}. */
		OPERATION("dracoon.operation");

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
	 * Lists the keys of {@link #TOKEN_REQUEST} with few values, which are suitable as
	 * tags of metrics.
	 */
	public enum TokenKeys implements KeyName {

		/**
		 * The grant type of the request, or {@code revoke} for a revocation. Grant types
		 * are {@code password}, {@code authorization_code} and {@code refresh_token}.
		 */
		GRANT("dracoon.token.grant");

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
	 * Lists the keys of {@link #RETRY_WAIT} with few values, which are suitable as tags
	 * of metrics.
	 */
	public enum RetryKeys implements KeyName {

		/**
		 * The reason of the repetition, which is the HTTP status, or a
		 * {@link io.dracoonspring.api.DracoonConnectionException.Reason} if the
		 * connection failed.
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
