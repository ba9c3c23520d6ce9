// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.config.PasswordRejectedException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks that the client enforces its settings, even if the server requires less. */
class CryptoSettingsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String PASSWORD = "Encryption-2026!";

	private static final String ALGORITHMS = "/api/v4/config/info/policies/algorithms";

	private static final CryptoSettings STRONG = CryptoSettings.defaults().withMinimumKeyPair(KeyPairVersion.RSA_4096);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 500, 503 })
	void newKeyPairIsNotWeakenedByAFailure(int status) {
		this.emulator.faults().add(Fault.status(status).on("GET", ALGORITHMS));
		try (Dracoon alice = client(CryptoSettings.defaults())) {
			StepVerifier.create(alice.keyPairs().generate(PASSWORD))
				.expectError(DracoonApiException.class)
				.verify(TIMEOUT);
			StepVerifier.create(alice.shareKeys().forDownloadShare(file(alice), Secret.of(PASSWORD)))
				.expectError(DracoonApiException.class)
				.verify(TIMEOUT);
		}
	}

	@Test
	void oldServerGetsTheOldKindOnlyIfItIsAllowed() {
		this.emulator.faults().add(Fault.status(404).on("GET", ALGORITHMS));
		try (Dracoon alice = client(CryptoSettings.defaults()); Dracoon strict = client(STRONG)) {
			assertThat(alice.keyPairs().preferredVersion().block(TIMEOUT)).isEqualTo(KeyPairVersion.A);
			StepVerifier.create(strict.keyPairs().preferredVersion()).expectErrorSatisfies((ex) -> {
				assertThat(((DracoonCryptoException) ex).getReason()).isEqualTo(Reason.UNSUPPORTED_VERSION);
				assertThat(ex).hasMessageContaining("'dracoon.crypto.minimum-key-pair'");
			}).verify(TIMEOUT);
		}
	}

	@Test
	void shortPasswordsAreRefusedBeforeAnythingIsMade() {
		try (Dracoon admin = client("admin", CryptoSettings.defaults().withMinimumPasswordLength(17))) {
			rejected(admin.keyPairs().generate(PASSWORD));
			rejected(admin.keyPairs().changePassword(PASSWORD, "Short-2026!").then());
			rejected(admin.keyPairs().systemRescueKey().create(PASSWORD));
			rejected(admin.shareKeys().forDownloadShare(file(admin), Secret.of(PASSWORD)));
			assertThat(this.emulator.requests())
				.noneMatch((request) -> !"GET".equals(request.method()) && request.path().contains("keypair"));
		}
	}

	private static void rejected(Mono<?> call) {
		StepVerifier.create(call).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(PasswordRejectedException.class);
			assertThat(ex).hasMessageContaining("must have at least 17 characters");
		}).verify(TIMEOUT);
	}

	@Test
	void keyThatAsksForTooMuchWorkIsRefused() {
		try (Dracoon alice = client(CryptoSettings.defaults().withMaxKeyDerivationRounds(999))) {
			StepVerifier.create(alice.crypto().unlock()).expectErrorSatisfies((ex) -> {
				assertThat(((DracoonCryptoException) ex).getReason()).isEqualTo(Reason.INVALID_KEY);
				assertThat(ex).hasMessageContaining("rounds outside 1 to 999");
			}).verify(TIMEOUT);
		}
	}

	@Test
	void unlockingUsesNoMoreThreadsThanItMay() throws InterruptedException {
		PrivateKeyContainer slow = new KeyPairs().generate(KeyPairVersion.A, PASSWORD).privateKeyContainer();
		try (Dracoon alice = client(CryptoSettings.defaults().withMaxConcurrentUnlocks(1))) {
			FileKey fileKey = alice.files().getUserFileKey(file(alice)).block(TIMEOUT);
			CountDownLatch done = new CountDownLatch(1);
			Flux.range(0, 4)
				.flatMap((attempt) -> alice.shareKeys()
					.openDownloadShare(slow, fileKey, Secret.of("wrong password " + attempt))
					.onErrorComplete(DracoonCryptoException.class))
				.doFinally((signal) -> done.countDown())
				.subscribe();
			long most = 0;
			// stack traces stop all threads, so take them at intervals
			while (!done.await(5, TimeUnit.MILLISECONDS)) {
				most = Math.max(most, threadsThatDeriveKeys());
			}
			assertThat(most).isOne();
		}
	}

	private static long threadsThatDeriveKeys() {
		return Thread.getAllStackTraces()
			.values()
			.stream()
			.filter((stack) -> Arrays.stream(stack).anyMatch((frame) -> frame.getClassName().endsWith(".Pbkdf2")))
			.count();
	}

	@Test
	void settingsAreChecked() {
		CryptoSettings settings = CryptoSettings.defaults();
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withMinimumPasswordLength(0));
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxKeyDerivationRounds(0));
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxConcurrentUnlocks(0));
	}

	private static long file(Dracoon dracoon) {
		Node file = dracoon.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
		assertThat(file).isNotNull();
		return file.id();
	}

	private Dracoon client(CryptoSettings settings) {
		return client("alice", settings);
	}

	private Dracoon client(String userName, CryptoSettings settings) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.encryptionPassword(PASSWORD)
			.crypto((defaults) -> settings)
			.retry((retry) -> retry.withMaxRetries(0))
			.build();
	}

}
