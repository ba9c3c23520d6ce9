// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.UserKeyPairContainer;

/**
 * Enables or disables the encryption of a room and selects its rescue key; schema
 * {@code EncryptRoomRequest} of the API.
 *
 * @param isEncrypted whether the room is encrypted
 * @param useDataSpaceRescueKey whether the rescue key of the system opens the files
 * @param dataRoomRescueKey the rescue key of the room
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EncryptRoomRequest(Boolean isEncrypted, @Nullable Boolean useDataSpaceRescueKey,
		@Nullable UserKeyPairContainer dataRoomRescueKey) {

	public EncryptRoomRequest {
		Assert.notNull(isEncrypted, "'isEncrypted' must not be null");
	}

	/**
	 * Returns a request that enables encryption without a rescue key.
	 * @return the request
	 */
	public static EncryptRoomRequest on() {
		return new EncryptRoomRequest(true, null, null);
	}

	/**
	 * Returns a request that disables the encryption of an empty room.
	 * @return the request
	 */
	public static EncryptRoomRequest off() {
		return new EncryptRoomRequest(false, null, null);
	}

	/**
	 * Returns a copy that lets the rescue key of the system open the files. A room has at
	 * most one rescue key, so the copy omits a key of the room.
	 * @return the copy
	 */
	public EncryptRoomRequest withSystemRescueKey() {
		return new EncryptRoomRequest(this.isEncrypted, true, null);
	}

	/**
	 * Returns a copy that lets a rescue key of the room open the files. A room has at
	 * most one rescue key, so the copy omits the key of the system.
	 * @param keyPair the key pair, whose private key is protected by the rescue password
	 * @return the copy
	 */
	public EncryptRoomRequest withRoomRescueKey(UserKeyPairContainer keyPair) {
		return new EncryptRoomRequest(this.isEncrypted, null, keyPair);
	}

}
