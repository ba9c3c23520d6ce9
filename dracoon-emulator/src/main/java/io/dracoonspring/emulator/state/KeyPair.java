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

package io.dracoonspring.emulator.state;

import java.time.Instant;

/**
 * A user's key pair as the server keeps it: it can open the private key as little as
 * anyone else without the password.
 *
 * @param version {@code A} or {@code RSA-4096}
 * @param privateKey the encrypted private key, PEM
 * @param publicKey the public key, PEM
 * @param createdAt when it was set
 * @param createdBy the id of the user who set it
 */
public record KeyPair(String version, String privateKey, String publicKey, Instant createdAt, long createdBy) {

	@Override
	public String toString() {
		return "KeyPair[version=" + this.version + "]";
	}

}
