// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;

/**
 * Holds the keys of a download share of an encrypted file. The share has its own key
 * pair. The password of the share protects the private key of this key pair, and the file
 * key is encrypted for the public key.
 *
 * @param keyPair the key pair of the share
 * @param fileKey the file key, encrypted for the key pair of the share
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
