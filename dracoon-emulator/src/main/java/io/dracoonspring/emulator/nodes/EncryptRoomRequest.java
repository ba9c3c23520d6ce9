// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.nodes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.keypairs.KeyPairContainer;

/**
 * Switches the encryption of a room; schema {@code EncryptRoomRequest}.
 *
 * @param useDataSpaceRescueKey whether the customer's rescue key is used
 */
record EncryptRoomRequest(@Nullable Boolean isEncrypted, @Nullable Boolean useDataSpaceRescueKey,
		@Nullable KeyPairContainer dataRoomRescueKey) {

}
