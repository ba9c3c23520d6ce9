// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;

/** Creates the parts of an upload, in order and on demand. */
public interface PartSource {

	/** Returns the memory of one part in bytes, 0 if parts are not in memory. */
	long partMemory();

	/**
	 * Returns all parts, at most as many as the part plan of the upload has. Supports one
	 * subscription.
	 */
	Flux<PartBody> parts(MemoryReservation reservation);

	/** Returns the length of the content in bytes, once all parts have been created. */
	long length();

	/**
	 * Returns the key of encrypted content, with its tag. Returns {@code null} for plain
	 * content, and until all parts have been created.
	 */
	@Nullable PlainFileKey fileKey();

	/**
	 * Returns the MD5 of all content, 32 lower-case hexadecimal digits. The result is
	 * empty if the MD5 is not known.
	 */
	default Mono<String> md5() {
		return Mono.empty();
	}

	/**
	 * Computes the digest of all content while the parts are created. The parts must be
	 * in memory. When {@code needed} returns {@code false}, the digest is discarded.
	 */
	default PartSource digested(BooleanSupplier needed) {
		return new DigestedPartSource(this, needed);
	}

}
