/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.keys;

import java.util.List;
import java.util.Set;

import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Users;

/**
 * Those for whom a file is encrypted that somebody uploads through a share.
 */
public final class ShareRecipients {

	private static final Set<Permission> NEEDED = Set.of(Permission.MANAGE, Permission.READ,
			Permission.MANAGE_DOWNLOAD_SHARE, Permission.MANAGE_UPLOAD_SHARE);

	private ShareRecipients() {
	}

	/**
	 * Return the public keys to encrypt for.
	 * @param target where the file goes
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
	 * The public key of a user; schema {@code UserUserPublicKey}.
	 *
	 * @param id the id of the user
	 * @param publicKeyContainer the key
	 */
	public record PublicKey(long id, KeyContainer publicKeyContainer) {

	}

	/**
	 * A public key; schema {@code PublicKeyContainer}.
	 *
	 * @param version the version of the key pair
	 * @param publicKey the key, PEM
	 */
	public record KeyContainer(String version, String publicKey) {

	}

}
