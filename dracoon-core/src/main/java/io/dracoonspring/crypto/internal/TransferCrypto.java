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

package io.dracoonspring.crypto.internal;

import java.time.Duration;

import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * The encryption of transfers, during which another client may replace the key pair of
 * the account.
 */
public interface TransferCrypto extends DracoonCrypto {

	/**
	 * Encrypt a file key for the account itself, with the key pair that the server's
	 * policy prefers among those that the account owns.
	 * @param fileKey the file key, with its tag
	 * @param maxAge how long ago the server may have been asked whether the key pair was
	 * replaced; a question that is under way is shared
	 * @return the encrypted file key
	 */
	Mono<OwnFileKey> encryptOwnFileKey(PlainFileKey fileKey, Duration maxAge);

}
