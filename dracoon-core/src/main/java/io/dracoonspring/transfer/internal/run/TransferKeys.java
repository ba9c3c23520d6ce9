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

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.internal.TransferCrypto;
import io.dracoonspring.crypto.internal.distribution.FileKeyDistributor;

/**
 * Holds the services that open, encrypt and distribute file keys.
 *
 * @param crypto holds the key pair of the account
 * @param shares opens and encrypts the keys of shared files
 * @param distributor gives others the keys of what has been uploaded
 */
public record TransferKeys(TransferCrypto crypto, DracoonShareKeys shares, FileKeyDistributor distributor) {
}
