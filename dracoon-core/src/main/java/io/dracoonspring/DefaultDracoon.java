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

package io.dracoonspring;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.DefaultDracoonCrypto;
import io.dracoonspring.crypto.internal.DefaultDracoonShareKeys;
import io.dracoonspring.crypto.internal.UserDracoonCrypto;
import io.dracoonspring.crypto.internal.UserVaults;
import io.dracoonspring.crypto.internal.distribution.DefaultMissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.distribution.ObservedKeyDistributor;
import io.dracoonspring.crypto.internal.keypair.DefaultDracoonKeyPairs;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.internal.TransferWiring;
import io.dracoonspring.transfer.internal.run.TransferBackend;

/**
 * Creates the parts of a client when they are asked for.
 */
final class DefaultDracoon implements Dracoon {

	private final Adapters adapters;

	private final DracoonTokenSource tokens;

	private final char @Nullable [] encryptionPassword;

	private final @Nullable UserVaults userVaults;

	private final Shutdown shutdown;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Lazy<DracoonCrypto> crypto;

	private final Lazy<MissingFileKeyDistributor> missingFileKeys;

	private final Lazy<DracoonKeyPairs> keyPairs;

	private final Lazy<DracoonShareKeys> shareKeys;

	private final Lazy<DracoonTransfers> transfers;

	DefaultDracoon(Adapters adapters, DracoonTokenSource tokens, TransferWiring wiring,
			char @Nullable [] encryptionPassword, @Nullable UserVaults userVaults, Shutdown shutdown) {
		this.adapters = adapters;
		this.tokens = tokens;
		this.encryptionPassword = encryptionPassword;
		this.userVaults = userVaults;
		this.shutdown = shutdown;
		this.crypto = new Lazy<>(this::createCrypto);
		this.missingFileKeys = new Lazy<>(() -> new ObservedKeyDistributor(
				new DefaultMissingFileKeyDistributor(files(), crypto()), adapters.clients().observationRegistry()));
		this.keyPairs = new Lazy<>(() -> new DefaultDracoonKeyPairs(account(), config(), nodes(), files(), rooms(),
				settings(), crypto(), new KeyPairs(), Schedulers.boundedElastic()));
		this.shareKeys = new Lazy<>(() -> new DefaultDracoonShareKeys(files(), config(), crypto(), new KeyPairs(),
				Schedulers.boundedElastic()));
		this.transfers = new Lazy<>(() -> createTransfers(wiring));
	}

	@Override
	public URI baseUrl() {
		return this.adapters.clients().baseUrl();
	}

	@Override
	public <T> T adapter(Class<T> type) {
		return this.adapters.get(type);
	}

	@Override
	public DracoonCrypto crypto() {
		return this.crypto.get();
	}

	@Override
	public MissingFileKeyDistributor missingFileKeys() {
		return this.missingFileKeys.get();
	}

	@Override
	public DracoonKeyPairs keyPairs() {
		return this.keyPairs.get();
	}

	@Override
	public DracoonShareKeys shareKeys() {
		return this.shareKeys.get();
	}

	@Override
	public DracoonTransfers transfers() {
		return this.transfers.get();
	}

	@Override
	public Mono<ConnectionReport> testConnection() {
		return publicInfo().getSoftwareVersion()
			.flatMap((version) -> account().get()
				.delayUntil((account) -> openKeyPair())
				.map((account) -> ConnectionReport.of(version, account, this.tokens.state(), keyPairState())));
	}

	private Mono<Void> openKeyPair() {
		return switch (keyPairState()) {
			case NO_PASSWORD, UNLOCKED, PER_USER -> Mono.empty();
			case LOCKED, WRONG_PASSWORD, NO_KEY_PAIR -> crypto().unlock();
		};
	}

	@Override
	public DracoonActivity activity() {
		DracoonTransfers used = this.transfers.ifCreated();
		return new DracoonActivity(this.tokens.state(), keyPairState(), this.adapters.clients().figures(),
				(used != null) ? used.active() : List.of(), this.adapters.clients().recentErrors().list());
	}

	private KeyPairState keyPairState() {
		DracoonCrypto used = this.crypto.ifCreated();
		if (used != null) {
			return used.state();
		}
		if (this.userVaults != null) {
			return KeyPairState.PER_USER;
		}
		return (this.encryptionPassword != null) ? KeyPairState.LOCKED : KeyPairState.NO_PASSWORD;
	}

	@Override
	public WebClient webClient() {
		return this.adapters.clients().authenticated();
	}

	@Override
	public DracoonTokenSource tokenSource() {
		return this.tokens;
	}

	@Override
	public Mono<Void> shutDown(Duration grace) {
		return Mono.defer(() -> transfers().shutDown(grace).then(Mono.defer(this.shutdown::revokeTokens)));
	}

	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		DracoonCrypto used = this.crypto.ifCreated();
		if (used != null) {
			used.close();
		}
		wipeEncryptionPassword();
		this.shutdown.run();
	}

	private DracoonCrypto createCrypto() {
		if (this.userVaults != null) {
			return UserDracoonCrypto.create(account(), config(), this.userVaults);
		}
		TokenState state = this.tokens.state();
		// the source may be the application's own, or a mock that tells nothing
		if (state != null && state.status() == TokenState.Status.PER_USER) {
			wipeEncryptionPassword();
			return UserDracoonCrypto.create(account(), config(), UserSessions.vaultsOfUnknownUsers());
		}
		DracoonCrypto created = DefaultDracoonCrypto.create(account(), config(), this.encryptionPassword);
		// it has its own copy
		wipeEncryptionPassword();
		return created;
	}

	private DracoonTransfers createTransfers(TransferWiring wiring) {
		DracoonWebClients clients = this.adapters.clients();
		TransferBackend backend = new TransferBackend(nodes(), files(), uploads(), downloads(), publicInfo(),
				publicShares(), crypto(), shareKeys(), missingFileKeys(), clients.bare(), wiring.memory());
		return wiring.create(backend, clients.recentErrors());
	}

	private void wipeEncryptionPassword() {
		if (this.encryptionPassword != null) {
			Arrays.fill(this.encryptionPassword, '\0');
		}
	}

	@Override
	public String toString() {
		return "Dracoon[" + this.adapters.clients().baseUrl() + ']';
	}

}
