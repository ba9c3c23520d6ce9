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

package io.dracoonspring.crypto;

import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.UserErrorCode;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.AlgorithmStatus;
import io.dracoonspring.api.config.AlgorithmVersionInfo;
import io.dracoonspring.api.config.DracoonConfig;

/**
 * Fetches and unlocks the key pairs of the account, each version on its own and only when
 * it is needed. Successes are kept until everything is locked; whoever comes while one is
 * under way waits for it instead of starting another.
 */
final class AccountKeyPairs {

	private static final Log logger = LogFactory.getLog(AccountKeyPairs.class);

	private final DracoonAccount account;

	private final DracoonConfig config;

	private final EncryptionPassword password;

	private final KeyPairs keyPairs;

	private final Scheduler worker;

	private final OpenKeyPairs open = new OpenKeyPairs();

	private final Mono<Loaded<List<UserKeyPairContainer>>> containers;

	private final Mono<Loaded<List<KeyPairVersion>>> policy;

	private final Map<KeyPairVersion, Mono<Loaded<List<UnlockedKeyPair>>>> unlocked;

	AccountKeyPairs(DracoonAccount account, DracoonConfig config, EncryptionPassword password, KeyPairs keyPairs,
			Scheduler worker) {
		this.account = account;
		this.config = config;
		this.password = password;
		this.keyPairs = keyPairs;
		this.worker = worker;
		this.containers = untilLocked(Mono.defer(this::loadContainers));
		this.policy = untilLocked(Mono.defer(this::loadPolicy));
		this.unlocked = new EnumMap<>(KeyPairVersion.class);
		for (KeyPairVersion version : KeyPairVersion.values()) {
			this.unlocked.put(version, untilLocked(Mono.defer(() -> unlock(version))));
		}
	}

	boolean isUnlocked() {
		return !this.open.isEmpty();
	}

	void lock() {
		this.open.closeAll();
	}

	/**
	 * Return the key pair that new file keys are to be encrypted for.
	 * @return the key pair, unlocked: only then it is sure that the public key is ours
	 */
	Mono<UnlockedKeyPair> preferred() {
		// not knowing the policy is no reason to fail, nor to keep the makeshift
		Mono<List<KeyPairVersion>> wanted = this.policy.map(Loaded::value)
			.onErrorResume(DracoonException.class, (ex) -> {
				logger.debug("The preferred encryption algorithms are not known", ex);
				return Mono.just(List.of());
			})
			.defaultIfEmpty(List.of());
		return Mono.zip(this.containers.map(Loaded::value), wanted)
			.flatMap((known) -> ofVersion(choose(known.getT1(), known.getT2())))
			.map((pairs) -> pairs.get(0));
	}

	/**
	 * Return the key pairs of one version.
	 * @param version the version
	 * @return at least one key pair, unlocked, the latest first
	 */
	Mono<List<UnlockedKeyPair>> ofVersion(KeyPairVersion version) {
		return Objects.requireNonNull(this.unlocked.get(version)).map(Loaded::value);
	}

	private static KeyPairVersion choose(List<UserKeyPairContainer> owned, List<KeyPairVersion> wanted) {
		return Stream.concat(wanted.stream(), Stream.of(KeyPairVersion.A, KeyPairVersion.RSA_4096))
			.filter((version) -> owned.stream().anyMatch((container) -> isOfVersion(container, version)))
			.findFirst()
			.orElseThrow(() -> new DracoonCryptoException(Reason.NO_KEY,
					"The account has no key pair for encryption: set one up in the web app of DRACOON"));
	}

	private Mono<List<UserKeyPairContainer>> loadContainers() {
		return this.account.listKeyPairs()
			.filter((pair) -> Stream.of(pair.privateKeyContainer(), pair.publicKeyContainer())
				.allMatch(Objects::nonNull))
			.collectList()
			.onErrorResume(
					(ex) -> ex instanceof DracoonApiException api && api.hasErrorCode(UserErrorCode.KEY_PAIR_NOT_FOUND),
					(ex) -> Mono.just(List.of()));
	}

	private Mono<List<KeyPairVersion>> loadPolicy() {
		return this.config.getAlgorithms()
			.map((algorithms) -> Stream.of(AlgorithmStatus.REQUIRED, AlgorithmStatus.DISCOURAGED)
				.flatMap((status) -> algorithms.keyPairAlgorithms()
					.stream()
					.filter((algorithm) -> algorithm.status() == status))
				.map(AlgorithmVersionInfo::version)
				.filter(KeyPairVersion::isKnown)
				.map(KeyPairVersion::of)
				.toList());
	}

	private Mono<List<UnlockedKeyPair>> unlock(KeyPairVersion version) {
		long since = this.open.era();
		return this.containers.map((loaded) -> latestFirst(loaded.value(), version))
			.flatMapMany(Flux::fromIterable)
			.index()
			.concatMap((indexed) -> {
				Mono<UnlockedKeyPair> pair = unlock(indexed.getT2(), since);
				// an old pair that is kept for its file keys may have an old password
				return (indexed.getT1() == 0) ? pair : pair.onErrorResume(DracoonCryptoException.class, (ex) -> {
					logger.debug("An older key pair of version " + version.value() + " stays locked", ex);
					return Mono.empty();
				});
			})
			.collectList()
			.filter((pairs) -> !pairs.isEmpty())
			.switchIfEmpty(Mono.error(() -> none(version)));
	}

	private Mono<UnlockedKeyPair> unlock(UserKeyPairContainer container, long since) {
		return Mono.fromCallable(() -> {
			char[] chars = this.password.copy();
			try {
				return this.open.add(this.keyPairs.unlock(container, CharBuffer.wrap(chars)), since);
			}
			finally {
				Arrays.fill(chars, '\0');
			}
		}).subscribeOn(this.worker);
	}

	private static DracoonCryptoException none(KeyPairVersion version) {
		return new DracoonCryptoException(Reason.NO_KEY, "The account has no key pair of version '" + version.value()
				+ "': set one up in the web app of DRACOON, or have the file key distributed anew");
	}

	private static List<UserKeyPairContainer> latestFirst(List<UserKeyPairContainer> containers,
			KeyPairVersion version) {
		return containers.stream()
			.filter((container) -> isOfVersion(container, version))
			.sorted(Comparator.comparing(AccountKeyPairs::createdAt, Comparator.reverseOrder()))
			.toList();
	}

	private static boolean isOfVersion(UserKeyPairContainer container, KeyPairVersion version) {
		return version.value().equals(container.publicKeyContainer().version());
	}

	private static Instant createdAt(UserKeyPairContainer container) {
		@Nullable Instant createdAt = container.publicKeyContainer().createdAt();
		return (createdAt != null) ? createdAt : Instant.MIN;
	}

	private <T> Mono<Loaded<T>> untilLocked(Mono<T> source) {
		return Mono.defer(() -> {
			long since = this.open.era();
			return source.map((value) -> new Loaded<>(value, since));
		}).cacheInvalidateIf((loaded) -> loaded.era() != this.open.era());
	}

	/**
	 * Something that has been loaded and is valid until everything is locked.
	 *
	 * @param value what has been loaded
	 * @param era when
	 */
	private record Loaded<T>(T value, long era) {

		@Override
		public String toString() {
			return "Loaded[era=" + this.era + "]";
		}

	}

}
