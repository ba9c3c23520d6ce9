// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.Checksums;

/**
 * Computes the digest of all content while its parts are created, because the parts
 * cannot be created again. Stops when the digest is no longer needed, because the server
 * has proven that the parts have arrived.
 */
final class DigestedPartSource implements PartSource {

	private final PartSource source;

	private final BooleanSupplier needed;

	private volatile @Nullable MessageDigest digest = Checksums.md5();

	/**
	 * Creates a source. When {@code needed} returns {@code false}, the digest is
	 * discarded.
	 */
	DigestedPartSource(PartSource source, BooleanSupplier needed) {
		this.source = source;
		this.needed = needed;
	}

	@Override
	public long partMemory() {
		return this.source.partMemory();
	}

	@Override
	public Flux<PartBody> parts(MemoryReservation reservation) {
		return this.source.parts(reservation).doOnNext(this::add);
	}

	// needs no lock, because the parts are created one after the other, and the thread
	// that creates a part calls this method
	private void add(PartBody body) {
		MessageDigest current = this.digest;
		byte[] content = body.content();
		if (current != null && content != null && this.needed.getAsBoolean()) {
			current.update(content, 0, (int) body.part().length());
		}
		else {
			this.digest = null;
		}
	}

	@Override
	public long length() {
		return this.source.length();
	}

	@Override
	public @Nullable PlainFileKey fileKey() {
		return this.source.fileKey();
	}

	@Override
	public Mono<String> md5() {
		return Mono.fromSupplier(() -> {
			MessageDigest complete = this.digest;
			this.digest = null;
			return (complete != null) ? HexFormat.of().formatHex(complete.digest()) : null;
		});
	}

}
