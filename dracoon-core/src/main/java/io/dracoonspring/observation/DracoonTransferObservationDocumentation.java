// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations that this library makes of its own accord. The HTTP exchanges below
 * them are observed by Spring's {@code WebClient}.
 */
public enum DracoonTransferObservationDocumentation implements ObservationDocumentation {

	/**
	 * One upload or download of one file, from the first check to the result.
	 */
	TRANSFER {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultDracoonTransferObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeys.values();
		}

		@Override
		public String getPrefix() {
			return "dracoon.transfer";
		}

	},

	/**
	 * One part of the content of a transfer, with all attempts to move it.
	 */
	PART {

		@Override
		public String getName() {
			return "dracoon.transfer.part";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { LowCardinalityKeys.DIRECTION, LowCardinalityKeys.ERROR };
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return PartKeys.values();
		}

		@Override
		public String getPrefix() {
			return "dracoon.transfer";
		}

	},

	/**
	 * The wait of a transfer for memory that others have, before anything is sent.
	 */
	MEMORY_WAIT {

		@Override
		public String getName() {
			return "dracoon.transfer.memory-wait";
		}

		@Override
		public String getContextualName() {
			return "wait for memory";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { LowCardinalityKeys.ERROR };
		}

		@Override
		public String getPrefix() {
			return "dracoon.transfer";
		}

	},

	/**
	 * The wait for the server to make a file of what it has been sent, during which it is
	 * asked again and again.
	 */
	COMPLETION {

		@Override
		public String getName() {
			return "dracoon.transfer.completion";
		}

		@Override
		public String getContextualName() {
			return "wait for file";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { LowCardinalityKeys.ERROR };
		}

		@Override
		public String getPrefix() {
			return "dracoon.transfer";
		}

	};

	/**
	 * Keys with few values, safe as tags of metrics.
	 */
	public enum LowCardinalityKeys implements KeyName {

		/** {@code upload} or {@code download}. */
		DIRECTION("dracoon.transfer.direction"),

		/**
		 * Whether the content is encrypted on the client: {@code true}, {@code false} or
		 * {@code unknown}.
		 */
		ENCRYPTED("dracoon.transfer.encrypted"),

		/**
		 * Whether the content of a transfer that succeeded is proven: {@code true} or
		 * {@code false}, and {@code none} for one that did not succeed.
		 */
		VERIFIED("dracoon.transfer.verified"),

		/** {@code s3}, {@code server} or {@code unknown}. */
		STORAGE("dracoon.transfer.storage"),

		/** {@code success}, {@code failure} or {@code cancelled}. */
		OUTCOME("dracoon.transfer.outcome"),

		/**
		 * The reason of a failure: the name of an error code or of a kind of trouble, the
		 * class of another exception, or {@code none}. The plain word {@code error} is
		 * taken by Micrometer itself.
		 */
		ERROR("dracoon.transfer.error");

		private final String key;

		LowCardinalityKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Keys of {@link #PART} with many values, for traces only.
	 */
	public enum PartKeys implements KeyName {

		/** The number of the part, counted from one. */
		NUMBER("dracoon.transfer.part.number");

		private final String key;

		PartKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
