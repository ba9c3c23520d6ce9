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

package io.dracoonspring.crypto.internal.distribution;

import java.util.Set;

import reactor.core.publisher.Flux;

import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.internal.FileKeyOpener;

/**
 * Starts a {@link KeyDistribution} for each call.
 */
public final class DefaultMissingFileKeyDistributor implements FileKeyDistributor {

	private static final Set<FileKeySource> OWN = Set.of(FileKeySource.PREVIOUS_USER_KEY);

	private final DracoonFiles files;

	private final DracoonCrypto crypto;

	private final CryptoTools tools;

	/**
	 * Creates a distributor.
	 * @param files gives access to the missing file keys
	 * @param crypto opens the file keys
	 * @param tools what all crypto services of the client share
	 */
	public DefaultMissingFileKeyDistributor(DracoonFiles files, DracoonCrypto crypto, CryptoTools tools) {
		this.files = files;
		this.crypto = crypto;
		this.tools = tools;
	}

	@Override
	public Flux<DistributionProgress> distribute(MissingFileKeysQuery query) {
		if (query.useKey() != null && !OWN.contains(query.useKey())) {
			throw new IllegalArgumentException("'query' asks for the use of a rescue key, which must be given as well");
		}
		return distribute(query, this.crypto::decryptFileKey);
	}

	@Override
	public Flux<DistributionProgress> distribute(MissingFileKeysQuery query, FileKeyOpener opener) {
		return Flux.defer(() -> new KeyDistribution(this.files, opener, this.tools, this.tools.worker(), query).run());
	}

}
