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

package io.dracoonspring.crypto;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * A public key that the server has named, so that a file key gets encrypted for it.
 *
 * @param id the id of the user, or of the rescue key, that the server says it belongs to
 * @param version the kind of its key pair
 * @param fingerprint SHA-256 of the public key ({@code SubjectPublicKeyInfo}) in
 * hexadecimal digits, as OpenSSL computes it too
 * @param fileId the id of the file, {@code null} before it has one
 * @param roomId the id of the room that the distribution is for, {@code null} if it is
 * not for one room
 */
public record FileKeyRecipient(long id, KeyPairVersion version, String fingerprint, @Nullable Long fileId,
		@Nullable Long roomId) {

}
