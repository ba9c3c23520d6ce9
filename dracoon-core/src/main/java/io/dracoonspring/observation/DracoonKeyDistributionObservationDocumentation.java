// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * Describes the observations of the distribution of file keys.
 */
public enum DracoonKeyDistributionObservationDocumentation implements ObservationDocumentation {

	/** One distribution of missing file keys. */
	KEY_DISTRIBUTION {

		@Override
		public String getName() {
			return "dracoon.key.distribution";
		}

		@Override
		public String getContextualName() {
			return "distribute file keys";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, LowCardinalityKeys.OUTCOME,
					DracoonObservationKeys.ERROR };
		}

		@Override
		public String getPrefix() {
			return "dracoon";
		}

	};

	/**
	 * Lists the keys with few values, which are suitable as tags of metrics.
	 */
	public enum LowCardinalityKeys implements KeyName {

		/**
		 * The outcome, which is {@code complete}, {@code incomplete} if some keys could
		 * not be distributed, {@code interrupted} if an error ended the distribution
		 * early, or {@code cancelled}.
		 */
		OUTCOME("dracoon.key.distribution.outcome");

		private final String key;

		LowCardinalityKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
