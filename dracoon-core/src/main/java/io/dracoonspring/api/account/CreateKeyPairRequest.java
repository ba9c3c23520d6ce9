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
