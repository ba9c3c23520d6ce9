// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;

/**
 * Makes the parts of an upload, in order and not before they are asked for.
 */
public interface PartSource {

	/**
	 * Returns how much memory a part takes.
	 * @return the number of bytes, 0 if parts are not in memory
	 */
	long partMemory();

	/**
	 * Returns the parts. May be subscribed once.
	 * @param reservation has the memory for them
	 * @return as many parts as the plan has
	 */
	Flux<PartBody> parts(MemoryReservation reservation);

	/**
	 * Returns how much content the parts have that have been made so far.
	 * @return the number of bytes
	 */
	long length();

	/**
	 * Returns the key with which the content has been encrypted.
	 * @return the key with the tag once all parts have been made, {@code null} for plain
	 * content
	 */
	@Nullable PlainFileKey fileKey();

	/**
	 * Returns the digest of all content.
	 * @return the MD5, 32 lower-case hexadecimal digits; empty if it is not known
	 */
	default Mono<String> md5() {
		return Mono.empty();
	}

	/**
	 * Lets the digest of all content be computed while the parts are made.
	 * @param needed whether the digest may be needed; once it is not, it is given up
	 * @return the same parts, which have to be in memory
	 */
	default PartSource digested(BooleanSupplier needed) {
		return new DigestedPartSource(this, needed);
	}

}
