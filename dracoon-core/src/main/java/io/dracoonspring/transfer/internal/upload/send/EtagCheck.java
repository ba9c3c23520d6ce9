// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.transfer.internal.upload.channel.ChecksumFailures;

/**
 * Compares the ETags of one upload's parts with the digests of the sent parts. While it
 * is unknown whether the storage's ETags are digests, the first part whose ETag differs
 * from its digest is sent a second time. Meanwhile, all other parts with such an ETag
 * wait for the result.
 */
final class EtagCheck {

	private final StorageEtags known;

	private final AtomicReference<Sinks.@Nullable Empty<Void>> trial = new AtomicReference<>();

	EtagCheck(StorageEtags known) {
		this.known = known;
	}

	/**
	 * Checks the ETag of a part. {@code put} sends the part, and {@code again} sends it a
	 * second time. Fails if the part is known to be damaged.
	 */
	Mono<String> check(String md5, Mono<String> put, Mono<String> again) {
		return put.flatMap((etag) -> judge(md5, etag, again));
	}

	private Mono<String> judge(String md5, String etag, Mono<String> again) {
		if (etag.equalsIgnoreCase(md5)) {
			this.known.proved();
			return Mono.just(etag);
		}
		return switch (this.known.worth()) {
			case DIGEST -> Mono.error(ChecksumFailures.ofPart(null));
			case OPAQUE -> Mono.just(etag);
			case UNKNOWN -> findOut(md5, etag, again);
		};
	}

	private Mono<String> findOut(String md5, String etag, Mono<String> again) {
		Sinks.Empty<Void> own = Sinks.empty();
		Sinks.Empty<Void> running = this.trial.compareAndExchange(null, own);
		if (running != null) {
			return running.asMono().then(Mono.defer(() -> judge(md5, etag, again)));
		}
		return again.doOnNext((second) -> learn(md5, second)).doFinally((signal) -> {
			this.trial.set(null);
			own.tryEmitEmpty();
		}).flatMap((second) -> judge(md5, second, again));
	}

	private void learn(String md5, String etag) {
		if (etag.equalsIgnoreCase(md5)) {
			this.known.proved();
		}
		else {
			this.known.differed();
		}
	}

}
