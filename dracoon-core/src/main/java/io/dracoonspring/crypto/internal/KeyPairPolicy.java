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

package io.dracoonspring.crypto.internal;

import java.util.List;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.config.AlgorithmStatus;
import io.dracoonspring.api.config.AlgorithmVersionInfo;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Which kinds of key pairs the server wants.
 */
public final class KeyPairPolicy {

	private KeyPairPolicy() {
	}

	/**
	 * Load the versions that the server wants and that we know.
	 * @param config knows the policy
	 * @return the versions, the best first
	 */
	static Mono<List<KeyPairVersion>> load(DracoonConfig config) {
		return config.getAlgorithms()
			.map((algorithms) -> Stream.of(AlgorithmStatus.REQUIRED, AlgorithmStatus.DISCOURAGED)
				.flatMap((status) -> algorithms.keyPairAlgorithms()
					.stream()
					.filter((algorithm) -> algorithm.status() == status))
				.map(AlgorithmVersionInfo::version)
				.filter(KeyPairVersion::isKnown)
				.map(KeyPairVersion::of)
				.toList());
	}

	/**
	 * Load the version that new key pairs should have. A server without a policy is an
	 * old one.
	 * @param config knows the policy
	 * @return the version
	 */
	public static Mono<KeyPairVersion> preferred(DracoonConfig config) {
		return load(config).onErrorResume(DracoonException.class, (ex) -> Mono.just(List.of()))
			.defaultIfEmpty(List.of())
			.map((versions) -> versions.isEmpty() ? KeyPairVersion.A : versions.get(0));
	}

}
