// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.key.KeyPairVersion;

/** Reads the key pairs that the server lists. */
public final class StoredKeyPairs {

	private StoredKeyPairs() {
	}

	/**
	 * Collects the listed key pairs that are complete. Returns an empty list if the
	 * server answers with the error code {@code none}.
	 * @param none the error code that means that there are no key pairs
	 * @return the complete key pairs
	 */
	public static Mono<List<UserKeyPairContainer>> collect(Flux<UserKeyPairContainer> listing, DracoonErrorCode none) {
		return listing.filter(
				(pair) -> Stream.of(pair.privateKeyContainer(), pair.publicKeyContainer()).allMatch(Objects::nonNull))
			.collectList()
			.onErrorResume((ex) -> ex instanceof DracoonApiException api && api.hasErrorCode(none),
					(ex) -> Mono.just(List.of()));
	}

	/**
	 * Returns the key pairs of one version, the latest first. There may be two of them
	 * while a key pair is being replaced.
	 * @param containers key pairs of any version
	 */
	public static List<UserKeyPairContainer> latestFirst(List<UserKeyPairContainer> containers,
			KeyPairVersion version) {
		return containers.stream()
			.filter((container) -> isOfVersion(container, version))
			.sorted(Comparator.comparing(StoredKeyPairs::createdAt, Comparator.reverseOrder()))
			.toList();
	}

	public static boolean isOfVersion(UserKeyPairContainer container, KeyPairVersion version) {
		return version.value().equals(container.publicKeyContainer().version());
	}

	private static Instant createdAt(UserKeyPairContainer container) {
		@Nullable Instant createdAt = container.publicKeyContainer().createdAt();
		return (createdAt != null) ? createdAt : Instant.MIN;
	}

}
