// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Represents a public key that the server has named, so that the client encrypts a file
 * key for it.
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
