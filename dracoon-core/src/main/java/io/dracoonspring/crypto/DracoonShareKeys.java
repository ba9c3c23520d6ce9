// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.util.Collection;
import java.util.List;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Creates and opens the keys of encrypted shares. Slow work runs on worker threads.
 */
@NotForImplementation
public interface DracoonShareKeys {

	/**
	 * Creates the keys for a download share of an encrypted file. The account must have
	 * the file key.
	 * @param fileId the id of the file
	 * @param sharePassword the password of the share, which must not be sent to the
	 * server, and which the server cannot reset
	 * @return the keys for {@link ShareKeys#addTo}
	 */
	Mono<ShareKeys> forDownloadShare(long fileId, Secret sharePassword);

	/**
	 * Opens the file key of a share with the keys that the public endpoint returns. No
	 * account is needed.
	 * @param privateKey the private key of the share
	 * @param fileKey the file key of the share
	 * @param sharePassword the password of the share
	 * @return the file key in plaintext, for the caller to wipe; fails with
	 * {@link DracoonCryptoException}, for example with the reason
	 * {@link Reason#WRONG_PASSWORD}
	 */
	Mono<PlainFileKey> openDownloadShare(PrivateKeyContainer privateKey, FileKey fileKey, Secret sharePassword);

	/**
	 * Encrypts the key of an uploaded file for all recipients that the upload share
	 * lists. No account is needed.
	 * @param fileKey the file key, with its tag
	 * @param recipients the public keys that the share lists; a user occurs once for each
	 * of their key pairs
	 * @return the file key, encrypted for every public key that the
	 * {@link io.dracoonspring.crypto.RecipientCheck} allows; fails with
	 * {@link DracoonCryptoException} if a public key is unusable, or the check allows
	 * none of the recipients
	 */
	Mono<List<UserFileKey>> forUploadShare(PlainFileKey fileKey, Collection<UserUserPublicKey> recipients);

}
