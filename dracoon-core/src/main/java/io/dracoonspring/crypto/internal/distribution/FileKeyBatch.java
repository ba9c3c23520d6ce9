// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.files.UserFileKeySetRequest;
import io.dracoonspring.crypto.DistributionResult.Failure;
import io.dracoonspring.crypto.FileKeyRecipient;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.key.RecipientKey;

/**
 * Holds the file keys of one file, encrypted for the users who lack them.
 *
 * @param made the encrypted file keys
 * @param failures the file keys that could not be encrypted
 */
record FileKeyBatch(List<UserFileKeySetRequest> made, List<Failure> failures) {

	static FileKeyBatch failed(long fileId, Collection<Long> userIds, Throwable cause) {
		return new FileKeyBatch(List.of(),
				userIds.stream().map((userId) -> new Failure(fileId, userId, cause)).toList());
	}

	/**
	 * Encrypts a file key for every public key of every user.
	 * @param userIds the users who lack the key
	 * @param keys the answer of the server with the public keys of the users
	 * @param tools the tools that encrypt the key and check the recipients
	 * @param roomId the id of the room that the distribution is for, or {@code null}
	 */
	static FileKeyBatch make(long fileId, PlainFileKey fileKey, Collection<Long> userIds, MissingFileKeys keys,
			CryptoTools tools, @Nullable Long roomId) {
		List<UserFileKeySetRequest> made = new ArrayList<>();
		List<Failure> failures = new ArrayList<>();
		for (Long userId : userIds) {
			List<PublicKeyContainer> publicKeys = keys.publicKeys(userId);
			if (publicKeys.isEmpty()) {
				failures.add(new Failure(fileId, userId,
						new DracoonCryptoException(Reason.NO_KEY, "The server has not sent a public key of the user")));
			}
			for (PublicKeyContainer publicKey : publicKeys) {
				try {
					RecipientKey recipient = keys.read(publicKey);
					tools.recipients()
						.require(new FileKeyRecipient(userId, recipient.version(), recipient.fingerprint(), fileId,
								roomId));
					made.add(new UserFileKeySetRequest(userId, fileId, tools.fileKeys().encrypt(fileKey, recipient)));
				}
				catch (DracoonCryptoException ex) {
					failures.add(new Failure(fileId, userId, ex));
				}
			}
		}
		return new FileKeyBatch(made, failures);
	}

}
