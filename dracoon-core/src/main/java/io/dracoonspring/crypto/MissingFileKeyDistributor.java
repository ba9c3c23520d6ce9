// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Encrypts file keys for users who may read a file but lack its file key. The server
 * lists the missing file keys. Only an account that has a file key can encrypt it for
 * other users.
 * <p>
 * Failures of single file keys and of the server are part of the result. They do not make
 * the stream fail, because the files stay intact, and any account with the file keys can
 * distribute them later.
 */
@NotForImplementation
public interface MissingFileKeyDistributor {

	/**
	 * Distributes the missing keys that a query finds, with the key pairs of the account,
	 * and reports every step. Cancelling ends the distribution, but does not remove file
	 * keys that are already stored.
	 * @param query the query that selects the keys; its {@code useKey} may be absent or
	 * {@link FileKeySource#PREVIOUS_USER_KEY}; offset and limit are not used
	 * @return the progress, at least one element; the last element has the result
	 * @throws IllegalArgumentException if the query names a rescue key
	 */
	Flux<DistributionProgress> distribute(MissingFileKeysQuery query);

	/**
	 * Distributes the missing keys that a query finds, with other key pairs than those of
	 * the account, and reports every step.
	 * @param query the query that selects the keys; its {@code useKey} has to match the
	 * given key pairs
	 * @param keyPairs the key pairs; they must stay open until the end, and the caller
	 * closes them
	 * @return the progress, at least one element; the last element has the result
	 */
	Flux<DistributionProgress> distribute(MissingFileKeysQuery query, List<UnlockedKeyPair> keyPairs);

	/**
	 * Distributes the missing keys of one file, for example after an upload.
	 * @param fileId the id of the file
	 * @return the outcome
	 */
	default Mono<DistributionResult> distributeForFile(long fileId) {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.ofFile(fileId)));
	}

	/**
	 * Distributes the missing keys of all files of one room.
	 * @param roomId the id of the room
	 * @return the outcome
	 */
	default Mono<DistributionResult> distributeForRoom(long roomId) {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.ofRoom(roomId)));
	}

	/**
	 * Distributes all missing keys of files whose keys the account has.
	 * @return the outcome
	 */
	default Mono<DistributionResult> distributeAll() {
		return DistributionProgress.resultOf(distribute(MissingFileKeysQuery.all()));
	}

}
