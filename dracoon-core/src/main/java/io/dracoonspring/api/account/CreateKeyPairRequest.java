// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import org.springframework.util.Assert;

import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;

/**
 * A new key pair together with the previous private key; schema {@code
 * CreateKeyPairRequest} of the API.
 *
 * @param previousPrivateKey the previous private key, protected by the current encryption
 * password
 * @param privateKeyContainer the new private key
 * @param publicKeyContainer the new public key
 */
public record CreateKeyPairRequest(PrivateKeyContainer previousPrivateKey, PrivateKeyContainer privateKeyContainer,
		PublicKeyContainer publicKeyContainer) {

	public CreateKeyPairRequest {
		Assert.notNull(previousPrivateKey, "'previousPrivateKey' must not be null");
		Assert.notNull(privateKeyContainer, "'privateKeyContainer' must not be null");
		Assert.notNull(publicKeyContainer, "'publicKeyContainer' must not be null");
	}

}
