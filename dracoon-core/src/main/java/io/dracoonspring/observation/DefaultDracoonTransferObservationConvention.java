// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import java.util.Locale;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.common.docs.KeyName;

import io.dracoonspring.observation.DracoonTransferContext.Outcome;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;

/**
 * Provides the names and keys that {@link DracoonTransferObservationDocumentation}
 * describes.
 */
public class DefaultDracoonTransferObservationConvention implements DracoonTransferObservationConvention {

	private static final String NAME = "dracoon.transfer";

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public String getContextualName(DracoonTransferContext context) {
		return "dracoon " + lower(context.getDirection());
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(DracoonTransferContext context) {
		return KeyValues.of(direction(context), encrypted(context), error(context), outcome(context), storage(context),
				verified(context));
	}

	/**
	 * Returns the key for the direction.
	 * @param context the state of the transfer
	 * @return key and value
	 */
	protected KeyValue direction(DracoonTransferContext context) {
		return keyValue(LowCardinalityKeys.DIRECTION, lower(context.getDirection()));
	}

	/**
	 * Returns the key for the encryption.
	 * @param context the state of the transfer
	 * @return key and value
	 */
	protected KeyValue encrypted(DracoonTransferContext context) {
		Boolean encrypted = context.getEncrypted();
		return keyValue(LowCardinalityKeys.ENCRYPTED, (encrypted != null) ? encrypted.toString() : "unknown");
	}

	/**
	 * Returns the key for the storage.
	 * @param context the state of the transfer
	 * @return key and value
	 */
	protected KeyValue storage(DracoonTransferContext context) {
		return keyValue(LowCardinalityKeys.STORAGE, lower(context.getStorage()));
	}

	/**
	 * Returns the key for the outcome.
	 * @param context the state of the transfer
	 * @return key and value
	 */
	protected KeyValue outcome(DracoonTransferContext context) {
		return keyValue(LowCardinalityKeys.OUTCOME, lower(context.getOutcome()));
	}

	/**
	 * Returns the key for the verification.
	 * @param context the state of the transfer
	 * @return key and value
	 */
	protected KeyValue verified(DracoonTransferContext context) {
		boolean succeeded = context.getOutcome() == Outcome.SUCCESS;
		return keyValue(LowCardinalityKeys.VERIFIED, (succeeded) ? Boolean.toString(context.isVerified()) : "none");
	}

	/**
	 * Returns the key for the reason of a failure.
	 * @param context the state of the transfer
	 * @return key and value
	 */
	protected KeyValue error(DracoonTransferContext context) {
		return keyValue(DracoonObservationKeys.ERROR, ErrorReason.of(context.getError()));
	}

	private static KeyValue keyValue(KeyName key, String value) {
		return KeyValue.of(key, value);
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
