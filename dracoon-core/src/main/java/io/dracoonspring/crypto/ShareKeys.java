// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;

/**
 * Holds the keys of the link to an encrypted file. The link has its own key pair. The
 * password of the share protects its private key, and the file key is encrypted for its
 * public key.
 *
 * @param keyPair the key pair
 * @param fileKey the encrypted file key
 */
@ExtensibleRecord
public record ShareKeys(UserKeyPairContainer keyPair, FileKey fileKey) {

	/**
	 * Adds the keys to a request, which must not contain the password of the share.
	 * @param request the request to create the share
	 * @return a copy with the keys
	 * @throws IllegalArgumentException if the request has a password, because the
	 * password of an encrypted share must not reach the server
	 */
	public CreateDownloadShareRequest addTo(CreateDownloadShareRequest request) {
		if (request.password() != null) {
			throw new IllegalArgumentException("'request' must not have the password of an encrypted share");
		}
		return request.withKeyPair(this.keyPair).withFileKey(this.fileKey);
	}

	@Override
	public String toString() {
		return "ShareKeys[version=" + this.fileKey.version() + "]";
	}

}
