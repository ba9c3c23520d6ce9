// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.nodes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.keypairs.KeyPairContainer;

/**
 * How to switch the encryption of a room; schema {@code EncryptRoomRequest}.
 *
 * @param useDataSpaceRescueKey whether to use data space rescue key
 */
record EncryptRoomRequest(@Nullable Boolean isEncrypted, @Nullable Boolean useDataSpaceRescueKey,
		@Nullable KeyPairContainer dataRoomRescueKey) {

}
