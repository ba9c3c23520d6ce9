// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * Describes the observations of transfers. Spring's {@code WebClient} creates the
 * observations of the HTTP exchanges, which are children of the observations described
 * here.
 */
public enum DracoonTransferObservationDocumentation implements ObservationDocumentation {

	/** One upload or download of one file, from the first check to the result. */
	TRANSFER {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultDracoonTransferObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, LowCardinalityKeys.DIRECTION,
					LowCardinalityKeys.ENCRYPTED, LowCardinalityKeys.VERIFIED, LowCardinalityKeys.STORAGE,
					LowCardinalityKeys.OUTCOME, DracoonObservationKeys.ERROR };
		}

	},

	/** One part of the content of a transfer, with all attempts to transfer it. */
	PART {

		@Override
		public String getName() {
			return "dracoon.transfer.part";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, LowCardinalityKeys.DIRECTION,
					DracoonObservationKeys.ERROR };
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return PartKeys.values();
		}

	},

	/**
	 * The wait of a transfer, before its first content, for memory that other transfers
	 * use.
	 */
	MEMORY_WAIT {

		@Override
		public String getName() {
			return "dracoon.transfer.memory.wait";
		}

		@Override
		public String getContextualName() {
			return "wait for memory";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, DracoonObservationKeys.ERROR };
		}

	},

	/**
	 * The scan of the content of a transfer by the scanner of the application, from the
	 * first content to the verdict. A repeated scan is a further observation.
	 */
	SCAN {

		@Override
		public String getName() {
			return "dracoon.transfer.scan";
		}

		@Override
		public String getContextualName() {
			return "scan for malware";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return new KeyName[] { DracoonObservationKeys.CLIENT, ScanKeys.VERDICT, ScanKeys.ALLOWED,
					DracoonObservationKeys.ERROR };
		}

	},

	/**
	 * The wait until the server has created the file from the uploaded content, during
	 * which the client polls.
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
			return new KeyName[] { DracoonObservationKeys.CLIENT, DracoonObservationKeys.ERROR };
		}

	};

	@Override
	public String getPrefix() {
		return "dracoon";
	}

	/**
	 * Lists the keys with few values, which are suitable as tags of metrics.
	 */
	public enum LowCardinalityKeys implements KeyName {

		/** The direction, {@code upload} or {@code download}. */
		DIRECTION("dracoon.transfer.direction"),

		/**
		 * The encryption on the client, {@code true}, {@code false} or {@code unknown}.
		 */
		ENCRYPTED("dracoon.transfer.encrypted"),

		/**
		 * The verification of the content, {@code true} or {@code false} if the transfer
		 * succeeded, and {@code none} otherwise.
		 */
		VERIFIED("dracoon.transfer.verified"),

		/** The storage, {@code s3}, {@code server} or {@code unknown}. */
		STORAGE("dracoon.transfer.storage"),

		/** The outcome, {@code success}, {@code failure} or {@code cancelled}. */
		OUTCOME("dracoon.transfer.outcome");

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
	 * Lists the keys of {@link #SCAN} with few values.
	 */
	public enum ScanKeys implements KeyName {

		/**
		 * The verdict, {@code clean}, {@code malware} or {@code not_scanned}. It is
		 * {@code failed} if the scanner failed, and {@code none} if the transfer ended
		 * first.
		 */
		VERDICT("dracoon.scan.verdict"),

		/** Whether the content may become a file, {@code true} or {@code false}. */
		ALLOWED("dracoon.scan.allowed");

		private final String key;

		ScanKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Lists the keys of {@link #PART} with many values, which are for traces only.
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
