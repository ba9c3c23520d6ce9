// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;

import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Encrypts the file keys of transfers, so that a transfer can check at its end whether
 * another client has replaced the key pair in the meantime.
 */
public interface TransferCrypto extends DracoonCrypto {

	/**
	 * Encrypts a file key for the account itself, with the key pair that the server's
	 * policy prefers among those that the account owns.
	 * @param fileKey the file key, with its tag
	 * @param maxAge the maximum age of a comparison of the key pairs with those of the
	 * server; concurrent callers share a comparison
	 */
	Mono<OwnFileKey> encryptOwnFileKey(PlainFileKey fileKey, Duration maxAge);

	/**
	 * Forgets the unlocked key pairs and overwrites the encryption password. If the
	 * client acts as its users, this method does so for all users. Afterwards the service
	 * cannot unlock any key pair.
	 */
	void close();

}
