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

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;

/**
 * What the link to an encrypted file needs beyond the file: a key pair of its own, whose
 * private key the password of the share protects, and the file key encrypted for it.
 *
 * @param keyPair the key pair
 * @param fileKey the encrypted file key
 */
public record ShareKeys(UserKeyPairContainer keyPair, FileKey fileKey) {

	/**
	 * Put the keys into a request, which must not have the password itself.
	 * @param request the request to create the share
	 * @return a copy with the keys
	 * @throws IllegalArgumentException if the request has a password: that of an
	 * encrypted share must not reach the server
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
