// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.function.LongFunction;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;

/**
 * Holds a file key that is encrypted for the account itself.
 *
 * @param comparison the function that asks the server whether the key pair was still in
 * use at a given time, see {@link #isCurrentAt(long)}; if a comparison has already begun
 * since that time, the result of that comparison is used
 */
public record OwnFileKey(FileKey fileKey, LongFunction<Mono<Boolean>> comparison) {

	/**
	 * Asks whether the key pair of this file key was still in use at a point in time.
	 * @param nanoTime the point in time, a value of {@link System#nanoTime()}
	 * @return {@code false} if the key pair may have been replaced before that time
	 */
	public Mono<Boolean> isCurrentAt(long nanoTime) {
		return this.comparison.apply(nanoTime);
	}

	@Override
	public String toString() {
		return "OwnFileKey[version=" + this.fileKey.version() + "]";
	}

}
