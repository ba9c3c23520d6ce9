// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.observation.internal.SharedResult;
import io.dracoonspring.transfer.internal.part.TimedRetry;

/**
 * Provides the URL of one file's content. The URL is fetched at its first use and again
 * when it has expired. Requests that are refused at the same time share the new URL. The
 * URL is a secret and is never logged.
 */
final class DownloadUrl {

	private static final Duration FIRST_DELAY = Duration.ofMillis(500);

	private static final Duration MAX_DELAY = Duration.ofSeconds(5);

	private final Mono<SecretUrl> source;

	private volatile Mono<SecretUrl> current;

	private int version;

	/**
	 * Creates a URL. While the server scans the file for malware, the request for the URL
	 * is repeated for {@code scanTimeout} at most.
	 */
	DownloadUrl(Mono<SecretUrl> source, Duration scanTimeout) {
		this.source = new TimedRetry(FIRST_DELAY, MAX_DELAY, scanTimeout).repeat(source,
				DownloadableFile::isScanRunning);
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
