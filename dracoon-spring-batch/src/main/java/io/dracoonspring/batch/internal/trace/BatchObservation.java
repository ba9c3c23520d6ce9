// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.trace;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

import io.dracoonspring.observation.DracoonObservationKeys;

/** Describes the observations of mirrors. */
public enum BatchObservation implements ObservationDocumentation {

	/** The request of a manager to process a part. */
	REQUEST("dracoon.batch.request", "request part", Keys.WORK),

	/** The processing of a part by a worker. */
	PART("dracoon.batch.part", "process part", Keys.WORK),

	/** The transfer, verification or deletion of a file. */
	FILE("dracoon.batch.file", "process file", Keys.WORK, Keys.OUTCOME, DracoonObservationKeys.ERROR);

	private final String name;

	private final String contextualName;

	private final KeyName[] keys;

	BatchObservation(String name, String contextualName, KeyName... keys) {
		this.name = name;
		this.contextualName = contextualName;
		this.keys = keys;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName() {
		return this.contextualName;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return this.keys.clone();
	}

	@Override
	public String getPrefix() {
		return "dracoon";
	}

	/** Lists the keys. Each key has few values. */
	enum Keys implements KeyName {

		/** {@code transfer}, {@code verify} or {@code delete}. */
		WORK("dracoon.batch.work"),

		/**
		 * The result of a file in lower case, {@code failed} after an exception, or
		 * {@code cancelled}.
		 */
		OUTCOME("dracoon.batch.outcome");

		private final String key;

		Keys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
