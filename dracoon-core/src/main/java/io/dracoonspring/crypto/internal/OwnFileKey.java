// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.function.LongFunction;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;

/**
 * A file key that is encrypted for the account itself.
 *
 * @param fileKey the encrypted file key
 * @param comparison asks the server, unless that was done since a point in time, whether
 * the key pair is still the one for which the file key is encrypted
 */
public record OwnFileKey(FileKey fileKey, LongFunction<Mono<Boolean>> comparison) {

	/**
	 * Asks whether the key pair was still there at a point in time.
	 * @param nanoTime the point in time, as {@link System#nanoTime()} tells it
	 * @return {@code false} if the key pair may have been replaced before that
	 */
	public Mono<Boolean> isCurrentAt(long nanoTime) {
		return this.comparison.apply(nanoTime);
	}

	@Override
	public String toString() {
		return "OwnFileKey[version=" + this.fileKey.version() + "]";
	}

}
