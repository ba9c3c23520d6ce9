// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.function.LongFunction;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;

/**
 * Holds a file key that is encrypted for the account itself.
 *
 * @param comparison asks the server whether the file key is still encrypted for the
 * current key pair; if a comparison has begun since the given time, its result is used
 */
public record OwnFileKey(FileKey fileKey, LongFunction<Mono<Boolean>> comparison) {

	/**
	 * Asks whether the key pair was still in use at a point in time.
	 * @param nanoTime the point in time, a value of {@link System#nanoTime()}
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
