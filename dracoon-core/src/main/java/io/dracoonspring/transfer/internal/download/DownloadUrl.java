// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.observation.internal.SharedResult;

/**
 * Provides the URL of one file's content. The URL is fetched at its first use and again
 * when it has expired. Requests that are refused at the same time share the new URL. The
 * URL is a secret and is never logged.
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
