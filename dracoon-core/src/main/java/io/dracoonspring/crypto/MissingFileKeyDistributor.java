// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Gives those who may read an encrypted file the key to it. The server knows who lacks
 * which file key; only somebody who has the file key can make the missing ones. Trouble
 * with single keys, or with the server on the way, is reported in the result and never as
 * an error: the file itself is fine, and others can distribute later.
 */
public interface MissingFileKeyDistributor {

	/**
	 * Distributes the missing keys that a query finds, with the key pairs of the account,
	 * and report every step. Cancelling ends the distribution; what has been stored
	 * stays.
	 * @param query which keys; its {@code useKey} may be absent or
	 * {@link FileKeySource#PREVIOUS_USER_KEY}; offset and limit are not used
	 * @return the progress, at least one element; the last one has the result
	 * @throws IllegalArgumentException if the query asks for a rescue key
	 */
	Flux<DistributionProgress> distribute(MissingFileKeysQuery query);

	/**
	 * Distributes the missing keys that a query finds, with other key pairs than those of
	 * the account, and report every step.
	 * @param query which keys; its {@code useKey} says what kind of key pair is given
	 * @param keyPairs the key pairs; they must stay open until the end, and are the
	 * caller's to close
	 * @return the progress, at least one element; the last one has the result
	 */
	Flux<DistributionProgress> distribute(MissingFileKeysQuery query, List<UnlockedKeyPair> keyPairs);

	/**
	 * Distributes the missing keys of one file, as is due after an upload.
	 * @param fileId the id of the file
	 * @return what has been distributed
	 */
	default Mono<DistributionResult> distributeForFile(long fileId) {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.ofFile(fileId)));
	}

	/**
	 * Distributes the missing keys of all files of one room.
	 * @param roomId the id of the room
	 * @return what has been distributed
	 */
	default Mono<DistributionResult> distributeForRoom(long roomId) {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.ofRoom(roomId)));
	}

	/**
	 * Distributes all keys that the account can provide.
	 * @return what has been distributed
	 */
	default Mono<DistributionResult> distributeAll() {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.all()));
	}

}
