// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.UserKeyPairContainer;

/**
 * Whether and how a room is encrypted; schema {@code EncryptRoomRequest} of the API.
 *
 * @param isEncrypted whether it is encrypted
 * @param useDataSpaceRescueKey whether the rescue key of the instance opens the files
 * @param dataRoomRescueKey the rescue key of the room
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EncryptRoomRequest(Boolean isEncrypted, @Nullable Boolean useDataSpaceRescueKey,
		@Nullable UserKeyPairContainer dataRoomRescueKey) {

	public EncryptRoomRequest {
		Assert.notNull(isEncrypted, "'isEncrypted' must not be null");
	}

	/**
	 * Returns a request that turns encryption on without a rescue key.
	 * @return the request
	 */
	public static EncryptRoomRequest on() {
		return new EncryptRoomRequest(true, null, null);
	}

	/**
	 * Returns a request that turns the encryption of an empty room off.
	 * @return the request
	 */
	public static EncryptRoomRequest off() {
		return new EncryptRoomRequest(false, null, null);
	}

	/**
	 * Returns a copy with which the rescue key of the instance opens the files. A room
	 * has one rescue key at most, so one of its own is left out.
	 * @return the copy
	 */
	public EncryptRoomRequest withSystemRescueKey() {
		return new EncryptRoomRequest(this.isEncrypted, true, null);
	}

	/**
	 * Returns a copy with which a rescue key of the room's own opens the files. A room
	 * has one rescue key at most, so that of the instance is left out.
	 * @param keyPair the key pair, whose private key is protected by the rescue password
	 * @return the copy
	 */
	public EncryptRoomRequest withRoomRescueKey(UserKeyPairContainer keyPair) {
		return new EncryptRoomRequest(this.isEncrypted, null, keyPair);
	}

}
