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

package io.dracoonspring.crypto;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.MissingFileKeysQuery;

/**
 * Starts a {@link KeyDistribution} for each call.
 */
final class DefaultMissingFileKeyDistributor implements MissingFileKeyDistributor {

	private final DracoonFiles files;

	private final DracoonCrypto crypto;

	DefaultMissingFileKeyDistributor(DracoonFiles files, DracoonCrypto crypto) {
		this.files = files;
		this.crypto = crypto;
	}

	@Override
	public Mono<DistributionResult> distributeForFile(long fileId) {
		return distribute(MissingFileKeysQuery.ofFile(fileId));
	}

	@Override
	public Mono<DistributionResult> distributeForRoom(long roomId) {
		return distribute(MissingFileKeysQuery.ofRoom(roomId));
	}

	@Override
	public Mono<DistributionResult> distributeAll() {
		return distribute(MissingFileKeysQuery.all());
	}

	private Mono<DistributionResult> distribute(MissingFileKeysQuery query) {
		return Mono.defer(() -> new KeyDistribution(this.files, this.crypto, Schedulers.boundedElastic(), query).run());
	}

}
