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

package io.dracoonspring.crypto.internal;

import java.util.function.LongFunction;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;

/**
 * A file key that is encrypted for the account itself.
 *
 * @param fileKey the encrypted file key
 * @param comparison asks the server, unless that was done since a point in time, whether
 * the key pair is still the one for which the file key is encrypted
 */
public record OwnFileKey(FileKey fileKey, LongFunction<Mono<Boolean>> comparison) {

	/**
	 * Ask whether the key pair was still there at a point in time.
	 * @param nanoTime the point in time, as {@link System#nanoTime()} tells it
	 * @return {@code false} if the key pair may have been replaced before that
	 */
	public Mono<Boolean> isCurrentAt(long nanoTime) {
		return this.comparison.apply(nanoTime);
	}

	@Override
	public String toString() {
		return "OwnFileKey[version=" + this.fileKey.version() + "]";
	}

}
