// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.common.docs.KeyName;

/**
 * Lists the keys that several observations and meters have. Each has few values, which
 * are suitable as tags of metrics.
 */
public enum DracoonObservationKeys implements KeyName {

	/** The name of the client, which {@code DracoonBuilder.name} sets. */
	CLIENT("dracoon.client"),

	/**
	 * The reason of a failure. It is the error code of the server or the object storage,
	 * or the HTTP status if the answer has no code. Otherwise it is the reason why the
	 * connection, the sign-in, the encryption or the transfer failed, or the class of
	 * another exception. It is {@code CANCELLED} after a cancellation, and {@code none}
	 * without a failure. The key is not named {@code error}, because Micrometer itself
	 * uses that name.
	 */
	ERROR("dracoon.error");

	private final String key;

	DracoonObservationKeys(String key) {
		this.key = key;
	}

	@Override
	public String asString() {
		return this.key;
	}

}
