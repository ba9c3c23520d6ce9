// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Represents a public key for which the client is about to encrypt a file key, because
 * the server lists it.
 *
 * @param id the id of the user or the rescue key that the public key belongs to,
 * according to the server
 * @param version the kind of key pair that the public key belongs to
 * @param fingerprint SHA-256 of the public key ({@code SubjectPublicKeyInfo}) in
 * hexadecimal digits, as OpenSSL computes it too
 * @param fileId the id of the file, {@code null} if the file does not exist yet
 * @param roomId the id of the room if the client distributes the missing file keys of one
 * room, otherwise {@code null}
 */
@ExtensibleRecord
public record FileKeyRecipient(long id, KeyPairVersion version, String fingerprint, @Nullable Long fileId,
		@Nullable Long roomId) {

}
