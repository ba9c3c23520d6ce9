// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.List;
import java.util.Set;

import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Permission;

/**
 * Determines the recipients of the file key when a client uploads an encrypted file
 * through a share.
 */
public final class ShareRecipients {

	private static final Set<Permission> NEEDED = Set.of(Permission.MANAGE, Permission.READ,
			Permission.MANAGE_DOWNLOAD_SHARE, Permission.MANAGE_UPLOAD_SHARE);

	private ShareRecipients() {
	}

	/**
	 * Returns the public keys with which the client encrypts the file key.
	 * @param target the container that receives the file
	 * @return the keys, one for each user and version
	 */
	public static List<PublicKey> of(Users users, Container target) {
		return users.all()
			.stream()
			.filter((user) -> AccessControl.permissions(user, target).stream().anyMatch(NEEDED::contains))
			.flatMap((user) -> KeyRecipient.of(user)
				.keyPairs()
				.stream()
				.map((pair) -> new PublicKey(user.id(), new KeyContainer(pair.version(), pair.publicKey()))))
			.toList();
	}

	/**
	 * Represents the public key of a user (schema {@code UserUserPublicKey}).
	 *
	 * @param id the id of the user
	 */
	public record PublicKey(long id, KeyContainer publicKeyContainer) {

	}

	/**
	 * Represents a public key (schema {@code PublicKeyContainer}).
	 *
	 * @param version the version of the key pair
	 * @param publicKey the key, PEM
	 */
	public record KeyContainer(String version, String publicKey) {

	}

}
