// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.FileKeyOpener;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/** Distributes missing file keys with any {@link FileKeyOpener}. */
public interface FileKeyDistributor extends MissingFileKeyDistributor {

	/**
	 * Distributes the missing keys that a query finds.
	 * @param opener the opener of the file keys that the server sends; the opened keys
	 * are wiped afterwards
	 * @return the progress, at least one element; the last one has the result
	 */
	Flux<DistributionProgress> distribute(MissingFileKeysQuery query, FileKeyOpener opener);

	@Override
	default Flux<DistributionProgress> distribute(MissingFileKeysQuery query, List<UnlockedKeyPair> keyPairs) {
		return distribute(query, FileKeyOpener.with(List.copyOf(keyPairs), DracoonSchedulers.boundedElastic()));
	}

	/**
	 * Distributes the missing keys of one file.
	 * @param opener the opener of the key of the file; the opened key is wiped afterwards
	 * @return the outcome
	 */
	default Mono<DistributionResult> distributeForFile(long fileId, FileKeyOpener opener) {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.ofFile(fileId), opener));
	}

}
