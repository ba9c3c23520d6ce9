// SPDX-License-Identifier: Apache-2.0

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

/** Starts a {@link KeyDistribution} for each call. */
public final class DefaultMissingFileKeyDistributor implements FileKeyDistributor {

	private static final Set<FileKeySource> OWN = Set.of(FileKeySource.PREVIOUS_USER_KEY);

	private final DracoonFiles files;

	private final DracoonCrypto crypto;

	private final CryptoTools tools;

	public DefaultMissingFileKeyDistributor(DracoonFiles files, DracoonCrypto crypto, CryptoTools tools) {
		this.files = files;
		this.crypto = crypto;
		this.tools = tools;
	}

	@Override
	public Flux<DistributionProgress> distribute(MissingFileKeysQuery query) {
		if (query.useKey() != null && !OWN.contains(query.useKey())) {
			throw new IllegalArgumentException(
					"'query' must not select a rescue key: pass the key pairs of the rescue key to 'distribute'");
		}
		return distribute(query, this.crypto::decryptFileKey);
	}

	@Override
	public Flux<DistributionProgress> distribute(MissingFileKeysQuery query, FileKeyOpener opener) {
		return Flux.defer(() -> new KeyDistribution(this.files, opener, this.tools, this.tools.worker(), query).run());
	}

}
