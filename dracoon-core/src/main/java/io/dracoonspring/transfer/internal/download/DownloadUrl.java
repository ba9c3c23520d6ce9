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

	/**
	 * Creates the URL of a file.
	 * @param source asks the server for a URL
	 */
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

	/**
	 * Replace the URL, unless somebody else has done so in the meantime.
	 * @param refused the version that was refused
	 */
	synchronized void renew(int refused) {
		if (refused == this.version) {
			this.version++;
			this.current = remembered();
		}
	}

}
