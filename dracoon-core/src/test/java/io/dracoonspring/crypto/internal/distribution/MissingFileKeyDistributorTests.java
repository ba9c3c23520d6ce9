// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.files.UserFileKeySetRequest;
import io.dracoonspring.api.files.UserIdFileIdItem;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.FileKeyOpener;
import io.dracoonspring.crypto.internal.QuickTools;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;

/**
 * Tests for {@link MissingFileKeyDistributor}.
 */
class MissingFileKeyDistributorTests {

	private static final long RESCUE_KEY = -7;

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final FakeKeyServer server = new FakeKeyServer();

	private final DracoonCrypto crypto = Mockito.mock(DracoonCrypto.class);

	private final FileKeys fileKeys = new FileKeys();

	private final UnlockedKeyPair small = TestKeys.unlocked(KeyPairVersion.A);

	private final UnlockedKeyPair large = TestKeys.unlocked(KeyPairVersion.RSA_4096);

	private final AtomicInteger opened = new AtomicInteger();

	private final MissingFileKeyDistributor distributor = new DefaultMissingFileKeyDistributor(this.server.files,
			this.crypto, QuickTools.create());

	MissingFileKeyDistributorTests() {
		given(this.crypto.decryptFileKey(any())).willAnswer((call) -> Mono.fromCallable(() -> {
			this.opened.incrementAndGet();
			return this.fileKeys.decrypt(call.getArgument(0), this.small);
		}));
	}

	@Test
	void givesEverybodyEveryKeyAndOpensEachFileKeyOnce() {
		for (long userId = 1; userId <= 49; userId++) {
			addUser(userId, KeyPairVersion.A);
		}
		addUser(RESCUE_KEY, KeyPairVersion.A);
		PlainFileKey[] plain = new PlainFileKey[5];
		for (int fileId = 0; fileId < plain.length; fileId++) {
			plain[fileId] = addFile(fileId);
			for (Long userId : this.server.publicKeys.keySet()) {
				this.server.missing.add(new UserIdFileIdItem(userId, (long) fileId));
			}
		}
		DistributionResult result = run(this.distributor.distributeAll());
		assertThat(result).isEqualTo(new DistributionResult(250, List.of(), null));
		assertThat(result.isComplete()).isTrue();
		assertThat(this.server.missing).isEmpty();
		assertThat(this.server.batches).containsExactly(100, 100, 50);
		assertThat(this.server.queries).hasSize(3).allSatisfy((query) -> assertThat(query.offset()).isNull());
		assertThat(this.opened).hasValue(5);
		for (UserFileKeySetRequest key : this.server.stored) {
			PlainFileKey original = plain[Math.toIntExact(key.fileId())];
			PlainFileKey received = this.fileKeys.decrypt(key.fileKey(), this.small);
			assertThat(received.key()).isEqualTo(original.key());
			assertThat(received.tag()).isEqualTo(original.tag());
		}
	}

	@Test
	void asksForOneFileOnly() {
		addUser(1, KeyPairVersion.A);
		addFile(10);
		addFile(11);
		this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		this.server.missing.add(new UserIdFileIdItem(1L, 11L));
		assertThat(run(this.distributor.distributeForFile(11)).distributed()).isEqualTo(1);
		assertThat(this.server.missing).containsExactly(new UserIdFileIdItem(1L, 10L));
		assertThat(run(this.distributor.distributeForRoom(5)).distributed()).isEqualTo(1);
		assertThat(this.server.queries).last().satisfies((query) -> assertThat(query.roomId()).isEqualTo(5));
	}

	@Test
	void copesWithSeveralKeysOfUserAndFile() {
		addUser(1, KeyPairVersion.A);
		addUser(1, KeyPairVersion.RSA_4096);
		PlainFileKey plain = addFile(10);
		// begin with a file key for a key pair that the distributor does not have
		FileKey foreign = this.fileKeys.encrypt(plain, this.large.publicKey());
		this.server.fileKeys.put(10L, List.of(foreign, this.server.fileKeys.get(10L).get(0)));
		this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		assertThat(run(this.distributor.distributeForFile(10))).isEqualTo(new DistributionResult(2, List.of(), null));
		assertThat(this.server.stored).extracting((key) -> key.fileKey().version())
			.containsExactly("A", "RSA-4096/AES-256-GCM");
		assertThat(this.fileKeys.decrypt(this.server.stored.get(1).fileKey(), this.large).key()).isEqualTo(plain.key());
	}

	@Test
	void reportsWhatCannotBeServedAndEnds() {
		addUser(1, KeyPairVersion.A);
		this.server.publicKeys.put(2L, List.of(new PublicKeyContainer("A", "rubbish", null, null)));
		this.server.publicKeys.put(3L, List.of(new PublicKeyContainer("Z", "rubbish", null, null)));
		addFile(10);
		FileKey foreign = this.fileKeys.encrypt(new FileEncryptor(PlainFileKey.generate()).finish(),
				this.large.publicKey());
		this.server.fileKeys.put(11L, List.of(foreign));
		for (long userId = 1; userId <= 4; userId++) {
			for (long fileId = 10; fileId <= 12; fileId++) {
				this.server.missing.add(new UserIdFileIdItem(userId, fileId));
			}
		}
		DistributionResult result = run(this.distributor.distributeAll());
		assertThat(result.distributed()).isEqualTo(1);
		assertThat(result.isComplete()).isFalse();
		assertThat(result.failures()).hasSize(11);
		assertThat(result.interruption()).isNull();
		assertThat(this.server.missing).hasSize(11);
		assertThat(this.server.queries).hasSize(2);
	}

	@Test
	void refusalOfTheServerIsReportedAndEndsTheLoop() {
		addUser(1, KeyPairVersion.A);
		addFile(10);
		this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		this.server.storeFails = (call) -> true;
		DistributionResult result = run(this.distributor.distributeForFile(10));
		assertThat(result.distributed()).isZero();
		assertThat(result.failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.cause()).isInstanceOf(FakeKeyServer.TestException.class));
		assertThat(this.server.batches).hasSize(1);
	}

	@Test
	void keysThatStayMissingAlthoughTheyWereStoredDoNotLoop() {
		for (long userId = 1; userId <= 101; userId++) {
			addUser(userId, KeyPairVersion.A);
			this.server.missing.add(new UserIdFileIdItem(userId, 10L));
		}
		addFile(10);
		willReturn(Mono.empty()).given(this.server.files).addUserFileKeys(any());
		assertThat(run(this.distributor.distributeForFile(10)).distributed()).isEqualTo(101);
		assertThat(this.server.missing).hasSize(101);
		assertThat(this.server.queries).hasSize(6);
	}

	@Test
	void listThatIsOneAnswerIsNotAskedForAgain() {
		addUser(1, KeyPairVersion.A);
		addFile(10);
		this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		assertThat(run(this.distributor.distributeForFile(10)).distributed()).isEqualTo(1);
		assertThat(this.server.queries).hasSize(1);
	}

	@Test
	void outdatedPublicKeysAreFetchedAgainBeforeEncryption() {
		addUser(1, KeyPairVersion.RSA_4096);
		addFile(10);
		this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		VirtualTimeScheduler clock = VirtualTimeScheduler.create();
		FileKeyOpener slow = (fileKey) -> Mono.fromCallable(() -> {
			clock.advanceTimeBy(Duration.ofSeconds(2));
			this.server.publicKeys.clear();
			addUser(1, KeyPairVersion.A);
			return this.fileKeys.decrypt(fileKey, this.small);
		});
		KeyDistribution distribution = new KeyDistribution(this.server.files, slow, QuickTools.create(), clock,
				MissingFileKeysQuery.ofFile(10));
		StepVerifier.create(distribution.run().takeLast(1))
			.then(clock::advanceTime)
			.assertNext((progress) -> assertThat(progress.distributed()).isEqualTo(1))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.server.stored).singleElement()
			.satisfies((key) -> assertThat(key.fileKey().version()).isEqualTo("A"));
	}

	@Test
	void entriesBehindHundredsThatCannotBeServedAreReached() {
		addUser(1, KeyPairVersion.A);
		for (long fileId = 1; fileId <= 150; fileId++) {
			this.server.missing.add(new UserIdFileIdItem(1L, fileId));
		}
		for (long fileId = 151; fileId <= 260; fileId++) {
			addFile(fileId);
			this.server.missing.add(new UserIdFileIdItem(1L, fileId));
		}
		DistributionResult result = run(this.distributor.distributeAll());
		assertThat(result.distributed()).isEqualTo(110);
		assertThat(result.failures()).hasSize(150);
		assertThat(this.server.missing).hasSize(150);
		assertThat(this.server.queries).extracting(MissingFileKeysQuery::offset)
			.containsExactly(null, 100, 150, null, 100);
	}

	@Test
	void serverThatIgnoresOffsetsDoesNotKeepItBusyForEver() {
		this.server.ignoresOffset = true;
		addUser(1, KeyPairVersion.A);
		for (long fileId = 1; fileId <= 150; fileId++) {
			this.server.missing.add(new UserIdFileIdItem(1L, fileId));
		}
		assertThat(run(this.distributor.distributeAll()).failures()).hasSize(100);
		assertThat(this.server.queries).hasSize(2);
	}

	@Test
	void eachFileKeyIsOpenedOnceEvenIfTheServerListsByUser() {
		for (long fileId = 1; fileId <= 30; fileId++) {
			addFile(fileId);
		}
		for (long userId = 1; userId <= 10; userId++) {
			addUser(userId, KeyPairVersion.A);
			for (long fileId = 1; fileId <= 30; fileId++) {
				this.server.missing.add(new UserIdFileIdItem(userId, fileId));
			}
		}
		assertThat(run(this.distributor.distributeAll()).distributed()).isEqualTo(300);
		assertThat(this.opened).hasValue(30);
	}

	@Test
	void oneRefusedKeyDoesNotTakeTheOthersWithIt() {
		addFile(10);
		for (long userId = 1; userId <= 64; userId++) {
			addUser(userId, KeyPairVersion.A);
			this.server.missing.add(new UserIdFileIdItem(userId, 10L));
		}
		this.server.refuses = (key) -> key.userId() == 13;
		DistributionResult result = run(this.distributor.distributeForFile(10));
		assertThat(result.distributed()).isEqualTo(63);
		assertThat(result.failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.userId()).isEqualTo(13));
		assertThat(this.server.batches).hasSizeLessThan(20);
	}

	@Test
	void serverThatRefusesEverythingIsNotAskedForEveryKey() {
		addFile(10);
		for (long userId = 1; userId <= 100; userId++) {
			addUser(userId, KeyPairVersion.A);
			this.server.missing.add(new UserIdFileIdItem(userId, 10L));
		}
		this.server.refuses = (key) -> true;
		assertThat(run(this.distributor.distributeForFile(10)).failures()).hasSize(100);
		assertThat(this.server.batches).hasSizeLessThan(40);
	}

	@Test
	void progressCountsUpAndEndsWithTheResult() {
		addFile(10);
		for (long userId = 1; userId <= 250; userId++) {
			addUser(userId, KeyPairVersion.A);
			this.server.missing.add(new UserIdFileIdItem(userId, 10L));
		}
		StepVerifier.create(this.distributor.distribute(MissingFileKeysQuery.ofFile(10)))
			.expectNext(new DistributionProgress(100, 0, 150L, null))
			.expectNext(new DistributionProgress(200, 0, 50L, null))
			.expectNext(new DistributionProgress(250, 0, 0L, null))
			.expectNext(new DistributionProgress(250, 0, 0L, new DistributionResult(250, List.of(), null)))
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void cancellingStops() {
		addFile(10);
		for (long userId = 1; userId <= 250; userId++) {
			addUser(userId, KeyPairVersion.A);
			this.server.missing.add(new UserIdFileIdItem(userId, 10L));
		}
		StepVerifier.create(this.distributor.distribute(MissingFileKeysQuery.ofFile(10)), 1)
			.expectNextCount(1)
			.thenCancel()
			.verify(TIMEOUT);
		assertThat(this.server.missing).hasSizeGreaterThanOrEqualTo(50);
	}

	@Test
	void cancellingWipesTheOpenedFileKeys() {
		List<PlainFileKey> plain = new CopyOnWriteArrayList<>();
		given(this.crypto.decryptFileKey(any())).willAnswer((call) -> Mono.fromCallable(() -> {
			PlainFileKey fileKey = this.fileKeys.decrypt(call.getArgument(0), this.small);
			plain.add(fileKey);
			return fileKey;
		}));
		for (long userId = 1; userId <= 150; userId++) {
			addUser(userId, KeyPairVersion.A);
		}
		for (long fileId = 10; fileId < 14; fileId++) {
			addFile(fileId);
			for (long userId = 1; userId <= 150; userId++) {
				this.server.missing.add(new UserIdFileIdItem(userId, fileId));
			}
		}
		StepVerifier.create(this.distributor.distribute(MissingFileKeysQuery.all()), 1)
			.expectNextCount(1)
			.thenCancel()
			.verify(TIMEOUT);
		await().atMost(TIMEOUT).untilAsserted(() -> assertThat(plain).isNotEmpty().allMatch(PlainFileKey::isWiped));
	}

	@ParameterizedTest
	@EnumSource(FileKeySource.class)
	void usesTheKeyPairThatIsGivenForTheMode(FileKeySource source) {
		addUser(1, KeyPairVersion.A);
		PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();
		this.server.fileKeys.put(10L, List.of(this.fileKeys.encrypt(plain, this.large.publicKey())));
		this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		MissingFileKeysQuery query = MissingFileKeysQuery.ofRoom(5).withUseKey(source);
		StepVerifier.create(this.distributor.distribute(query, List.of(this.large)).takeLast(1))
			.expectNext(new DistributionProgress(1, 0, 0L, new DistributionResult(1, List.of(), null)))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.server.queries).allSatisfy((asked) -> {
			assertThat(asked.useKey()).isEqualTo(source);
			assertThat(asked.roomId()).isEqualTo(5);
		});
		assertThat(this.opened).hasValue(0);
		assertThat(this.large.isClosed()).isFalse();
		if (source != FileKeySource.PREVIOUS_USER_KEY) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.distributor.distribute(query));
		}
	}

	@Test
	void interruptionKeepsWhatHasBeenDone() {
		for (long userId = 1; userId <= 120; userId++) {
			addUser(userId, KeyPairVersion.A);
			this.server.missing.add(new UserIdFileIdItem(userId, 10L));
		}
		addFile(10);
		this.server.listFails = (call) -> call == 2;
		DistributionResult result = run(this.distributor.distributeForFile(10));
		assertThat(result.distributed()).isEqualTo(100);
		assertThat(result.interruption()).isInstanceOf(FakeKeyServer.TestException.class);
		assertThat(result.isComplete()).isFalse();
	}

	@Test
	void wrongPasswordIsNotTriedForEveryFile() {
		addUser(1, KeyPairVersion.A);
		for (long fileId = 1; fileId <= 50; fileId++) {
			addFile(fileId);
			this.server.missing.add(new UserIdFileIdItem(1L, fileId));
		}
		AtomicInteger attempts = new AtomicInteger();
		willReturn(Mono.error(() -> {
			attempts.incrementAndGet();
			return new DracoonCryptoException(Reason.WRONG_PASSWORD, "wrong");
		})).given(this.crypto).decryptFileKey(any());
		DistributionResult result = run(this.distributor.distributeAll());
		assertThat(result.failures()).hasSize(50);
		assertThat(this.server.queries).hasSize(1);
		assertThat(attempts.get()).isPositive().isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
	}

	private void addUser(long userId, KeyPairVersion version) {
		this.server.publicKeys.computeIfAbsent(userId, (id) -> new ArrayList<>()).add(TestKeys.publicKey(version));
	}

	private PlainFileKey addFile(long fileId) {
		PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();
		this.server.fileKeys.put(fileId, List.of(this.fileKeys.encrypt(plain, this.small.publicKey())));
		return plain;
	}

	private static DistributionResult run(Mono<DistributionResult> distribution) {
		DistributionResult result = distribution.block(TIMEOUT);
		assertThat(result).isNotNull();
		return result;
	}

}
