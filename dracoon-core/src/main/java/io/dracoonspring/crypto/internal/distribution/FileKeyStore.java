// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.List;

import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.UserFileKeySetBatchRequest;
import io.dracoonspring.api.files.UserFileKeySetRequest;
import io.dracoonspring.crypto.DistributionResult.Failure;

/**
 * Stores file keys on the server, which accepts either all keys of a request or none. If
 * one user has lost access in the meantime, the other users must still get their keys.
 * Therefore this class splits a refused request into halves, until the refused key is
 * alone in a request. If the server seems to refuse all keys, this class stops splitting.
 */
final class FileKeyStore {

	private static final int MAX_REFUSALS = 10;

	private final DracoonFiles files;

	private int refusedInARow;

	FileKeyStore(DracoonFiles files) {
		this.files = files;
	}

	/**
	 * Stores file keys.
	 * @param keys the keys, at most as many as the server accepts in one request
	 * @return the outcome, in one or several parts
	 */
	Flux<Stored> store(List<UserFileKeySetRequest> keys) {
		return Flux
			.defer(() -> this.files.addUserFileKeys(new UserFileKeySetBatchRequest(keys))
				.thenReturn(new Stored(keys, List.of()))
				.doOnNext((stored) -> this.refusedInARow = 0)
				.flux())
			.onErrorResume(Exception.class, (ex) -> {
				if (keys.size() > 1 && isRefusal(ex) && this.refusedInARow < MAX_REFUSALS) {
					int half = keys.size() / 2;
					return Flux.concat(List.of(store(keys.subList(0, half)), store(keys.subList(half, keys.size()))));
				}
				this.refusedInARow++;
				return Flux.just(new Stored(List.of(),
						keys.stream().map((key) -> new Failure(key.fileId(), key.userId(), ex)).toList()));
			});
	}

	private static boolean isRefusal(Throwable ex) {
		return ex instanceof DracoonApiException refusal && !refusal.isTransient()
				&& !(refusal instanceof DracoonApiException.Unauthorized);
	}

	/**
	 * Holds the outcome of storing file keys.
	 *
	 * @param accepted the keys that the server has stored
	 * @param failures the other keys, with their errors
	 */
	record Stored(List<UserFileKeySetRequest> accepted, List<Failure> failures) {

	}

}
