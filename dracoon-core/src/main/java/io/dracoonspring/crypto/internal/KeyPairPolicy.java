// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.List;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.config.AlgorithmStatus;
import io.dracoonspring.api.config.AlgorithmVersionInfo;
import io.dracoonspring.api.config.AlgorithmVersionInfoList;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Which kinds of key pairs the server wants, as far as the settings of the client allow
 * them.
 *
 * @param config knows the policy of the server
 * @param minimum the weakest kind that is allowed
 */
public record KeyPairPolicy(DracoonConfig config, KeyPairVersion minimum) {

	/**
	 * Loads the versions that the server wants and that are known and allowed here. A
	 * server that does not know the question is an old one. Any other failure tells
	 * nothing, least of all that a weak key pair is wanted.
	 * @return the versions, the best first; may be empty
	 */
	Mono<List<KeyPairVersion>> load() {
		return this.config.getAlgorithms()
			.map(KeyPairPolicy::wanted)
			.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.just(List.of(KeyPairVersion.A)))
			.map((versions) -> versions.stream().filter(this::allows).toList());
	}

	private static List<KeyPairVersion> wanted(AlgorithmVersionInfoList algorithms) {
		return Stream.of(AlgorithmStatus.REQUIRED, AlgorithmStatus.DISCOURAGED)
			.flatMap((status) -> algorithms.keyPairAlgorithms()
				.stream()
				.filter((algorithm) -> algorithm.status() == status))
			.map(AlgorithmVersionInfo::version)
			.filter(KeyPairVersion::isKnown)
			.map(KeyPairVersion::of)
			.toList();
	}

	/**
	 * Tells whether a kind of key pair is strong enough.
	 * @param version the kind
	 * @return {@code false} if it is weaker than the minimum
	 */
	boolean allows(KeyPairVersion version) {
		return version.bits() >= this.minimum.bits();
	}

	/**
	 * Loads the version that new key pairs should have.
	 * @return the version; fails with {@link Reason#UNSUPPORTED_VERSION} if the server
	 * wants none that is known and allowed here, and as the question to the server does
	 */
	public Mono<KeyPairVersion> preferred() {
		return load().filter((versions) -> !versions.isEmpty())
			.map((versions) -> versions.get(0))
			.switchIfEmpty(Mono.error(this::nothingInCommon));
	}

	private DracoonCryptoException nothingInCommon() {
		return new DracoonCryptoException(Reason.UNSUPPORTED_VERSION,
				"The server offers no kind of key pair that is at least '" + this.minimum.value()
						+ "': ask the administrator of DRACOON, or lower 'dracoon.crypto.minimum-key-pair'");
	}

}
