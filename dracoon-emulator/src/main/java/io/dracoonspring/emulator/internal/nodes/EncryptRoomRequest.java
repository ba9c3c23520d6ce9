// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.keypairs.KeyPairContainer;

/**
 * Represents a change of a room's encryption (schema {@code EncryptRoomRequest}).
 *
 * @param useDataSpaceRescueKey whether the customer's rescue key is used
 */
record EncryptRoomRequest(@Nullable Boolean isEncrypted, @Nullable Boolean useDataSpaceRescueKey,
		@Nullable KeyPairContainer dataRoomRescueKey) {

}
