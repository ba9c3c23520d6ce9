// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.AlgorithmStatus;
import io.dracoonspring.api.config.AlgorithmVersionInfo;
import io.dracoonspring.api.config.AlgorithmVersionInfoList;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.TestKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

/**
 * Tests for {@link DracoonCrypto}.
 */
class DracoonCryptoTests {

	private static final String PASSWORD = "Encryption-2026!";

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonAccount account = Mockito.mock(DracoonAccount.class);

	private final DracoonServerConfig config = Mockito.mock(DracoonServerConfig.class);

	private final KeyPairs keyPairs = TestKeys.quick();

	private final FileKeys fileKeys = new FileKeys();

	private final PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();

	private final List<UserKeyPairContainer> owned = new ArrayList<>();

	private final AtomicInteger listed = new AtomicInteger();

	DracoonCryptoTests() {
		given(this.account.listKeyPairs()).willReturn(Flux.defer(() -> {
			this.listed.incrementAndGet();
			return Flux.fromIterable(this.owned);
		}));
		policy(new AlgorithmVersionInfo("A", AlgorithmStatus.DISCOURAGED, ""),
				new AlgorithmVersionInfo("ML-KEM", AlgorithmStatus.REQUIRED, ""),
				new AlgorithmVersionInfo("RSA-4096", AlgorithmStatus.REQUIRED, ""));
	}

	@Test
	void encryptsWithWhatThePolicyPrefersAndDecryptsBoth() {
		own(KeyPairVersion.A);
		own(KeyPairVersion.RSA_4096);
		DracoonCrypto crypto = crypto(PASSWORD);
		FileKey encrypted = encrypt(crypto);
		assertThat(encrypted.version()).isEqualTo("RSA-4096/AES-256-GCM");
		assertDecrypts(crypto, encrypted);
		assertDecrypts(crypto, this.fileKeys.encrypt(this.plain, TestKeys.unlocked(KeyPairVersion.A).publicKey()));
		assertThat(this.listed).hasValue(1);
	}

	@Test
	void encryptsWithWhatTheAccountOwns() {
		own(KeyPairVersion.A);
		assertThat(encrypt(crypto(PASSWORD)).version()).isEqualTo("A");
	}

	@Test
	void encryptionKeepsTheStrongerKeyIfThePolicyIsUnknown() {
		own(KeyPairVersion.A);
		own(KeyPairVersion.RSA_4096);
		given(this.config.getAlgorithms())
			.willReturn(Mono.error(new DracoonCryptoException(Reason.OTHER, "stands for any error of ours")));
		assertThat(encrypt(crypto(PASSWORD)).version()).isEqualTo("RSA-4096/AES-256-GCM");
		policy();
		assertThat(encrypt(crypto(PASSWORD)).version()).isEqualTo("RSA-4096/AES-256-GCM");
	}

	@Test
	void keyPairBelowTheMinimumOpensButEncryptsNothing() {
		own(KeyPairVersion.A);
		DracoonCrypto crypto = crypto(PASSWORD, KeyPairVersion.RSA_4096);
		StepVerifier.create(crypto.encryptFileKey(this.plain)).expectErrorSatisfies((ex) -> {
			assertReason(ex, Reason.NO_KEY);
			assertThat(ex).hasMessageContaining("'dracoon.crypto.minimum-key-pair'");
		}).verify(TIMEOUT);
		assertDecrypts(crypto, this.fileKeys.encrypt(this.plain, TestKeys.unlocked(KeyPairVersion.A).publicKey()));
		own(KeyPairVersion.RSA_4096);
		policy(new AlgorithmVersionInfo("A", AlgorithmStatus.REQUIRED, ""));
		assertThat(encrypt(crypto(PASSWORD, KeyPairVersion.RSA_4096)).version()).isEqualTo("RSA-4096/AES-256-GCM");
	}

	@Test
	void concurrentUnlocksShareOneRun() {
		own(KeyPairVersion.A);
		AtomicInteger tasks = new AtomicInteger();
		Scheduler worker = Schedulers.fromExecutor((task) -> {
			tasks.incrementAndGet();
			new Thread(task).start();
		});
		DracoonCrypto crypto = crypto(PASSWORD, worker);
		assertThat(crypto.isUnlocked()).isFalse();
		Mono.when(IntStream.range(0, 20).mapToObj((i) -> crypto.unlock()).toList()).block(TIMEOUT);
		crypto.unlock().block(TIMEOUT);
		assertThat(crypto.isUnlocked()).isTrue();
		assertThat(this.listed).hasValue(1);
		assertThat(tasks).hasValue(1);
	}

	@Test
	void lockForgetsAndTheNextUseUnlocksAgain() {
		own(KeyPairVersion.A);
		DracoonCrypto crypto = crypto(PASSWORD);
		FileKey encrypted = encrypt(crypto);
		crypto.lock();
		assertThat(crypto.isUnlocked()).isFalse();
		assertDecrypts(crypto, encrypted);
		assertThat(crypto.isUnlocked()).isTrue();
		assertThat(this.listed).hasValue(2);
	}

	@Test
	void lockWhileUnlockingWins() {
		own(KeyPairVersion.A);
		Queue<Runnable> tasks = new ArrayDeque<>();
		DracoonCrypto crypto = crypto(PASSWORD, Schedulers.fromExecutor(tasks::add));
		StepVerifier.create(crypto.unlock()).then(() -> {
			crypto.lock();
			tasks.remove().run();
		}).expectErrorSatisfies((ex) -> assertReason(ex, Reason.NO_KEY)).verify(TIMEOUT);
		assertThat(crypto.isUnlocked()).isFalse();
	}

	@Test
	void errorsAreNotRemembered() {
		own(KeyPairVersion.A);
		Flux<UserKeyPairContainer> good = this.account.listKeyPairs();
		AtomicInteger calls = new AtomicInteger();
		given(this.account.listKeyPairs()).willReturn(Flux
			.defer(() -> (calls.getAndIncrement() == 0) ? Flux.error(new IllegalStateException("once")) : good));
		DracoonCrypto crypto = crypto(PASSWORD);
		StepVerifier.create(crypto.unlock()).expectErrorMessage("once").verify(TIMEOUT);
		StepVerifier.create(crypto.unlock()).expectComplete().verify(TIMEOUT);
	}

	@Test
	void wrongPasswordKeepsTheKeyPairUnlocked() {
		own(KeyPairVersion.RSA_4096);
		DracoonCrypto crypto = crypto(PASSWORD);
		FileKey encrypted = encrypt(crypto);
		AtomicBoolean locked = new AtomicBoolean();
		StepVerifier.create(crypto.unlock("wrong").doOnError((ex) -> locked.set(!crypto.isUnlocked())))
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.WRONG_PASSWORD))
			.verify(TIMEOUT);
		assertThat(locked).isFalse();
		assertThat(crypto.state()).isEqualTo(KeyPairState.UNLOCKED);
		assertDecrypts(crypto, encrypted);
		StepVerifier.create(crypto.unlock(PASSWORD)).expectComplete().verify(TIMEOUT);
		assertDecrypts(crypto, encrypted);
	}

	@Test
	void wrongPasswordIsAnErrorThatNamesTheProperty() {
		own(KeyPairVersion.A);
		DracoonCrypto crypto = crypto("Login-2026!");
		StepVerifier.create(crypto.unlock()).expectErrorSatisfies((ex) -> {
			assertReason(ex, Reason.WRONG_PASSWORD);
			assertThat(ex).hasMessageContaining("dracoon.crypto.encryption-password")
				.hasMessageNotContaining("Login-2026!");
		}).verify(TIMEOUT);
		assertThat(crypto.isUnlocked()).isFalse();
	}

	@Test
	void missingPasswordOrKeyPairSaysSo() {
		DracoonCrypto crypto = crypto(PASSWORD);
		StepVerifier.create(crypto.unlock())
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.NO_KEY))
			.verify(TIMEOUT);
		own(KeyPairVersion.A);
		StepVerifier.create(crypto(PASSWORD).decryptFileKey(new FileKey("", "", "RSA-4096/AES-256-GCM", "")))
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.NO_KEY))
			.verify(TIMEOUT);
		StepVerifier.create(crypto("").unlock()).expectErrorSatisfies((ex) -> {
			assertReason(ex, Reason.NO_KEY);
			assertThat(ex).hasMessageContaining("dracoon.crypto.encryption-password");
		}).verify(TIMEOUT);
		StepVerifier.create(crypto(PASSWORD).decryptFileKey(new FileKey("", "", "X", "")))
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.UNSUPPORTED_VERSION))
			.verify(TIMEOUT);
	}

	@Test
	void closeIsFinal() {
		own(KeyPairVersion.A);
		TransferCrypto crypto = crypto(PASSWORD);
		crypto.unlock().block(TIMEOUT);
		crypto.close();
		crypto.close();
		assertThat(crypto.isUnlocked()).isFalse();
		StepVerifier.create(crypto.unlock())
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.NO_KEY))
			.verify(TIMEOUT);
		assertThat(crypto.toString()).isEqualTo("DracoonCrypto[unlocked=false]");
	}

	@Test
	void passwordOfTheCallerIsCopied() {
		own(KeyPairVersion.A);
		char[] password = PASSWORD.toCharArray();
		EncryptionPassword kept = new EncryptionPassword(password);
		Arrays.fill(password, '\0');
		assertThat(kept.copy()).isEqualTo(PASSWORD.toCharArray());
		assertThat(kept.toString()).doesNotContain(PASSWORD);
	}

	@Test
	void duringAChangeOfTheKeyPairBothOfOneVersionWork() {
		UserKeyPairContainer old = dated(this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD), 1);
		UserKeyPairContainer current = dated(this.keyPairs.generate(KeyPairVersion.A, PASSWORD), 2);
		UserKeyPairContainer lost = dated(this.keyPairs.generate(KeyPairVersion.A, "forgotten"), 0);
		this.owned.addAll(List.of(lost, old, current));
		DracoonCrypto crypto = crypto(PASSWORD);
		FileKey encrypted = encrypt(crypto);
		assertThat(this.fileKeys.decrypt(encrypted, this.keyPairs.unlock(current, PASSWORD)).key())
			.isEqualTo(this.plain.key());
		assertDecrypts(crypto, encrypted);
		assertDecrypts(crypto, this.fileKeys.encrypt(this.plain, TestKeys.unlocked(KeyPairVersion.A).publicKey()));
	}

	@Test
	void keyPairThatSomebodyReplacedIsFetchedAgain() {
		own(KeyPairVersion.A);
		DracoonCrypto crypto = crypto(PASSWORD);
		crypto.unlock().block(TIMEOUT);
		UserKeyPairContainer replacement = this.keyPairs.generate(KeyPairVersion.A, PASSWORD);
		this.owned.set(0, replacement);
		FileKey encrypted = this.fileKeys.encrypt(this.plain,
				this.keyPairs.readPublicKey(replacement.publicKeyContainer()));
		assertDecrypts(crypto, encrypted);
		// a key pair of another version is also a change. The test calls refresh(),
		// because the client itself asks the server at most once in a few seconds
		this.owned.add(this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.RSA_4096), PASSWORD));
		assertThat(crypto.refresh().block(TIMEOUT)).isTrue();
		assertThat(crypto.isUnlocked()).isFalse();
		assertDecrypts(crypto,
				this.fileKeys.encrypt(this.plain, TestKeys.unlocked(KeyPairVersion.RSA_4096).publicKey()));
		assertThat(crypto.refresh().block(TIMEOUT)).isFalse();
		assertThat(crypto.isUnlocked()).isTrue();
	}

	@Test
	void fileKeysOfOthersDoNotMakeItAskTheServerAgainAndAgain() {
		own(KeyPairVersion.A);
		DracoonCrypto crypto = crypto(PASSWORD);
		FileKey foreign = this.fileKeys.encrypt(this.plain,
				this.keyPairs.readPublicKey(this.keyPairs.generate(KeyPairVersion.A, PASSWORD).publicKeyContainer()));
		for (int i = 0; i < 5; i++) {
			StepVerifier.create(crypto.decryptFileKey(foreign))
				.expectErrorSatisfies((ex) -> assertReason(ex, Reason.INVALID_KEY))
				.verify(TIMEOUT);
		}
		assertThat(this.listed).hasValue(2);
		assertThat(crypto.isUnlocked()).isTrue();
	}

	@Test
	void firstKeyPairOfAnAccountIsFoundWithoutLocking() {
		DracoonCrypto crypto = crypto(PASSWORD);
		StepVerifier.create(crypto.unlock())
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.NO_KEY))
			.verify(TIMEOUT);
		own(KeyPairVersion.A);
		StepVerifier.create(crypto.unlock()).expectComplete().verify(TIMEOUT);
	}

	@Test
	void encryptionPasswordCanBeReplaced() {
		this.owned.add(this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), "changed"));
		TransferCrypto crypto = crypto(PASSWORD);
		StepVerifier.create(crypto.unlock())
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.WRONG_PASSWORD))
			.verify(TIMEOUT);
		crypto.useEncryptionPassword("changed");
		StepVerifier.create(crypto.unlock()).expectComplete().verify(TIMEOUT);
		crypto.useEncryptionPassword("changed again");
		assertThat(crypto.isUnlocked()).isFalse();
		crypto.close();
		assertThatExceptionOfType(DracoonCryptoException.class)
			.isThrownBy(() -> crypto.useEncryptionPassword("too late"));
	}

	@Test
	void olderKeyPairWithTheFormerPasswordStaysInReach() {
		UserKeyPairContainer old = dated(this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD), 1);
		this.owned.add(old);
		DracoonCrypto crypto = crypto(PASSWORD);
		FileKey encrypted = encrypt(crypto);
		this.owned.add(dated(this.keyPairs.generate(KeyPairVersion.A, "changed"), 2));
		crypto.useEncryptionPassword("changed");
		assertDecrypts(crypto, encrypted);
		assertDecrypts(crypto, encrypt(crypto));
	}

	@Test
	void worksOffTheCallersThread() {
		own(KeyPairVersion.A);
		DracoonCrypto crypto = crypto(PASSWORD);
		StepVerifier.create(
				crypto.newFileKey().map((key) -> Schedulers.isInNonBlockingThread()).subscribeOn(Schedulers.parallel()))
			.expectNext(false)
			.expectComplete()
			.verify(TIMEOUT);
		StepVerifier
			.create(crypto.encryptFileKey(this.plain)
				.map((key) -> Schedulers.isInNonBlockingThread())
				.subscribeOn(Schedulers.parallel()))
			.expectNext(false)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void warmUpHappensOnceAndOnlyForSizeableContent() {
		for (LongFunction<Mono<Void>> warmUp : List.<LongFunction<Mono<Void>>>of(CryptoWarmUp::beforeEncryption,
				CryptoWarmUp::beforeDecryption)) {
			StepVerifier.create(warmUp.apply(1000)).expectComplete().verify(TIMEOUT);
			StepVerifier.create(warmUp.apply(1L << 30)).expectComplete().verify(TIMEOUT);
			assertThat(warmUp.apply(1L << 30)).isSameAs(warmUp.apply(1L << 31)).isNotSameAs(warmUp.apply(1000));
		}
	}

	private void own(KeyPairVersion version) {
		this.owned.add(this.keyPairs.encrypt(TestKeys.unlocked(version), PASSWORD));
	}

	private void policy(AlgorithmVersionInfo... algorithms) {
		given(this.config.getAlgorithms())
			.willReturn(Mono.just(new AlgorithmVersionInfoList(List.of(), List.of(algorithms))));
	}

	private TransferCrypto crypto(String password) {
		return crypto(password, KeyPairVersion.A);
	}

	private TransferCrypto crypto(String password, KeyPairVersion minimum) {
		return DefaultDracoonCrypto.create(this.account, new KeyPairPolicy(this.config, minimum),
				password.toCharArray(), QuickTools.create());
	}

	private TransferCrypto crypto(String password, Scheduler worker) {
		EncryptionPassword kept = new EncryptionPassword(password.toCharArray());
		return new DefaultDracoonCrypto(new AccountKeyPairs(this.account,
				new KeyPairPolicy(this.config, KeyPairVersion.A), kept, this.keyPairs, worker, Context.empty()),
				new FileKeys(), kept, worker, Reason.WRONG_PASSWORD);
	}

	private FileKey encrypt(DracoonCrypto crypto) {
		FileKey encrypted = crypto.encryptFileKey(this.plain).block(TIMEOUT);
		assertThat(encrypted).isNotNull();
		return encrypted;
	}

	private void assertDecrypts(DracoonCrypto crypto, FileKey encrypted) {
		StepVerifier.create(crypto.decryptFileKey(encrypted).map(PlainFileKey::key))
			.assertNext((key) -> assertThat(key).isEqualTo(this.plain.key()))
			.expectComplete()
			.verify(TIMEOUT);
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
				(crypto) -> assertThat(crypto.getReason()).isEqualTo(reason));
	}

	private static UserKeyPairContainer dated(UserKeyPairContainer pair, long seconds) {
		PrivateKeyContainer privateKey = pair.privateKeyContainer();
		PublicKeyContainer publicKey = pair.publicKeyContainer();
		Instant createdAt = Instant.ofEpochSecond(seconds);
		return new UserKeyPairContainer(
				new PrivateKeyContainer(privateKey.version(), privateKey.privateKey(), createdAt, 1L),
				new PublicKeyContainer(publicKey.version(), publicKey.publicKey(), createdAt, 1L));
	}

}
