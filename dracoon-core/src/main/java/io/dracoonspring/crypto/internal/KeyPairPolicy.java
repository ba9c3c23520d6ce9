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
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Determines which kinds of key pairs the server prefers and the settings of the client
 * allow.
 *
 * @param minimum the weakest kind that is allowed
 */
public record KeyPairPolicy(DracoonServerConfig config, KeyPairVersion minimum) {

	/**
	 * Loads the versions that the server offers and that this client supports and allows.
	 * A server that answers with 404 is old and supports only {@link KeyPairVersion#A}.
	 * After any other failure, the result is an error, because such a failure does not
	 * mean that the server prefers this weak key pair.
	 * @return the versions, first those that the server requires, then those that it
	 * discourages; may be empty
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

	boolean allows(KeyPairVersion version) {
		return version.bits() >= this.minimum.bits();
	}

	/**
	 * Loads the version that new key pairs should have.
	 * @return the version; fails with {@link Reason#UNSUPPORTED_VERSION} if the server
	 * offers no version that this client supports and allows, and with the errors of the
	 * request
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
