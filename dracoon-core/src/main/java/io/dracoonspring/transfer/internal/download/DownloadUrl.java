// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.observation.internal.SharedResult;

/**
 * The URL from which the content of one file comes. It is fetched when it is needed for
 * the first time and again when it has expired, once for all who are refused at the same
 * time. A secret, never logged.
 */
final class DownloadUrl {

	private final Mono<SecretUrl> source;

	private volatile Mono<SecretUrl> current;

	private int version;

	DownloadUrl(Mono<SecretUrl> source) {
		this.source = source;
		this.current = remembered();
	}

	Mono<SecretUrl> get() {
		return Mono.defer(() -> this.current);
	}

	private Mono<SecretUrl> remembered() {
		return SharedResult.inOwnTraces(this.source.cache());
	}

	synchronized int version() {
		return this.version;
	}

	/** Replaces the URL unless the refused version has already been replaced. */
	synchronized void renew(int refused) {
		if (refused == this.version) {
			this.version++;
			this.current = remembered();
		}
	}

}
