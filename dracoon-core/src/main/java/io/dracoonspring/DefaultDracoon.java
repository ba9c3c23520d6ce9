// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.internal.DefaultDracoonCrypto;
import io.dracoonspring.crypto.internal.DefaultDracoonShareKeys;
import io.dracoonspring.crypto.internal.TransferCrypto;
import io.dracoonspring.crypto.internal.UserDracoonCrypto;
import io.dracoonspring.crypto.internal.UserVaults;
import io.dracoonspring.crypto.internal.distribution.DefaultMissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.distribution.FileKeyDistributor;
import io.dracoonspring.crypto.internal.distribution.ObservedKeyDistributor;
import io.dracoonspring.crypto.internal.keypair.DefaultDracoonKeyPairs;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.internal.DefaultDracoonTransfers;
import io.dracoonspring.transfer.internal.TransferWiring;
import io.dracoonspring.transfer.internal.run.AccountApis;
import io.dracoonspring.transfer.internal.run.PublicApis;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferKeys;

/** Creates the services of a client at their first use. */
final class DefaultDracoon implements Dracoon {

	private final BaseUrl server;

	private final String name;

	private final Lazy<Connection> connection;

	private final char @Nullable [] encryptionPassword;

	private final CryptoTools tools;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Lazy<TransferCrypto> crypto;

	private final Lazy<FileKeyDistributor> missingFileKeys;

	private final Lazy<DracoonKeyPairs> keyPairs;

	private final Lazy<DracoonShareKeys> shareKeys;

	private final Lazy<DefaultDracoonTransfers> transfers;

	/**
	 * Creates a client that has not connected yet.
	 * @param server the address of the server
	 * @param connection the connection, which is created at its first use
	 * @param wiring the factory of the transfers
	 * @param encryptionPassword the encryption password of the account, {@code null} if
	 * there is none
	 * @param cryptoSettings the settings of the encryption
	 * @param name the name of the client in observations and meters
	 */
	DefaultDracoon(BaseUrl server, Lazy<Connection> connection, TransferWiring wiring,
			char @Nullable [] encryptionPassword, CryptoSettings cryptoSettings, String name) {
		this.server = server;
		this.name = name;
		this.connection = connection;
		this.encryptionPassword = encryptionPassword;
		this.tools = new CryptoTools(cryptoSettings);
		this.crypto = new Lazy<>(this::createCrypto);
		this.missingFileKeys = new Lazy<>(() -> new ObservedKeyDistributor(
				new DefaultMissingFileKeyDistributor(files(), crypto(), this.tools), clients().observationRegistry()));
		this.keyPairs = new Lazy<>(() -> new DefaultDracoonKeyPairs(account(), serverConfig(), nodes(), files(),
				rooms(), customerSettings(), crypto(), this.tools));
		this.shareKeys = new Lazy<>(() -> new DefaultDracoonShareKeys(files(), serverConfig(), crypto(), this.tools));
		this.transfers = new Lazy<>(() -> createTransfers(wiring));
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public URI baseUrl() {
		return this.server.value();
	}

	private DracoonWebClients clients() {
		return this.connection.get().adapters().clients();
	}

	@Override
	public <T> T adapter(Class<T> type) {
		return this.connection.get().adapters().get(type);
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
				.map((account) -> ConnectionReport.of(version, account, tokenSource().state(), keyPairState())));
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
		return new DracoonActivity(tokenSource().state(), keyPairState(), this.tools.settings().rsaProvider().inUse(),
				clients().figures(), clients().serverClock().offset(), (used != null) ? used.active() : List.of(),
				clients().recentErrors().list());
	}

	@Override
	public Clock serverClock() {
		return clients().serverClock();
	}

	private KeyPairState keyPairState() {
		DracoonCrypto used = this.crypto.ifCreated();
		if (used != null) {
			return used.state();
		}
		if (this.connection.get().userVaults() != null) {
			return KeyPairState.PER_USER;
		}
		return (this.encryptionPassword != null) ? KeyPairState.LOCKED : KeyPairState.NO_PASSWORD;
	}

	@Override
	public WebClient webClient() {
		return clients().authenticated();
	}

	@Override
	public DracoonTokenSource tokenSource() {
		return this.connection.get().tokens();
	}

	@Override
	public Mono<Void> shutDown(Duration grace) {
		return Mono.defer(() -> {
			Connection used = this.connection.ifCreated();
			return (used != null) ? this.transfers.get().shutDown(grace).then(Mono.defer(used.shutdown()::revokeTokens))
					: Mono.empty();
		});
	}

	@Override
	public void restart() {
		DefaultDracoonTransfers used = this.transfers.ifCreated();
		if (used != null) {
			used.restart();
		}
	}

	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		TransferCrypto used = this.crypto.ifCreated();
		if (used != null) {
			used.close();
		}
		this.tools.close();
		wipeEncryptionPassword();
		Connection opened = this.connection.close();
		if (opened != null) {
			opened.shutdown().run();
		}
	}

	private TransferCrypto createCrypto() {
		UserVaults userVaults = this.connection.get().userVaults();
		if (userVaults != null) {
			return UserDracoonCrypto.create(account(), this.tools.policy(serverConfig()), userVaults, this.tools);
		}
		TokenState state = tokenSource().state();
		// accept null, because the token source may come from the application, or be a
		// mock in a test
		if (state != null && state.status() == TokenState.Status.PER_USER) {
			wipeEncryptionPassword();
			return UserDracoonCrypto.create(account(), this.tools.policy(serverConfig()),
					TokensAndVaults.vaultsOfUnknownUsers(), this.tools);
		}
		TransferCrypto created = DefaultDracoonCrypto.create(account(), this.tools.policy(serverConfig()),
				this.encryptionPassword, this.tools);
		// wipe the password here, because the service for encryption has its own copy
		wipeEncryptionPassword();
		return created;
	}

	private DefaultDracoonTransfers createTransfers(TransferWiring wiring) {
		DracoonWebClients clients = clients();
		TransferBackend backend = new TransferBackend(
				new AccountApis(nodes(), recycleBin(), files(), uploadChannels(), downloadUrls()),
				new PublicApis(publicInfo(), publicShares()),
				new TransferKeys(this.crypto.get(), shareKeys(), this.missingFileKeys.get()), clients.bare(),
				clients.serverClock());
		return wiring.create(baseUrl(), backend, clients.recentErrors());
	}

	private void wipeEncryptionPassword() {
		if (this.encryptionPassword != null) {
			Arrays.fill(this.encryptionPassword, '\0');
		}
	}

	@Override
	public String toString() {
		return "Dracoon[" + this.server.value() + ']';
	}

}
