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

package io.dracoonspring.emulator.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.KeyPair;
import io.dracoonspring.emulator.state.User;

/**
 * The public key of a user; schema {@code PublicKeyContainer}.
 *
 * @param version the version of the key pair
 * @param publicKey the public key, PEM
 * @param createdAt when it was set
 * @param createdBy who set it
 */
public record PublicKey(String version, String publicKey, Instant createdAt, long createdBy) {

	/**
	 * Describe the public key that others should encrypt for.
	 * @return the key, {@code null} if the user has no key pair
	 */
	public static @Nullable PublicKey of(User user) {
		return user.keys().preferred().map(PublicKey::of).orElse(null);
	}

	private static PublicKey of(KeyPair pair) {
		return new PublicKey(pair.version(), pair.publicKey(), pair.createdAt(), pair.createdBy());
	}

}
