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
 * Computes the digest of all content while its parts are made, because they cannot be
 * made again, and as long as nothing else proves that they arrive.
 */
final class DigestedPartSource implements PartSource {

	private final PartSource source;

	private final BooleanSupplier needed;

	private volatile @Nullable MessageDigest digest = Checksums.md5();

	/**
	 * Creates a source.
	 * @param source makes the parts, in memory
	 * @param needed whether the digest may be needed; once it is not, it is given up
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

	// on the thread that makes the parts, one after the other
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
