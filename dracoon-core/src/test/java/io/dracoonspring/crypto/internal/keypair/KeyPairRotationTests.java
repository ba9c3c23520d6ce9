// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.files.UserFileKeySetRequest;
import io.dracoonspring.api.files.UserIdFileIdItem;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.KeyPairChange;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.QuickTools;
import io.dracoonspring.crypto.internal.distribution.DefaultMissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.distribution.FakeKeyServer;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeyPairRotation}.
 */
class KeyPairRotationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String OLD = "old password";

	private static final String NEW = "new password";

	private final FakeKeyServer server = new FakeKeyServer();

	private final FakeKeyPairStore pairs = new FakeKeyPairStore();

	private final KeyPairs keyPairs = TestKeys.quick();

	private final FileKeys fileKeys = new FileKeys();

	private @Nullable Boolean successorOpensAll;

	private Runnable beforeDeletion = () -> {
	};

	private final KeyPairRotation rotation = new KeyPairRotation(
			this.pairs.store(), this.server.files, new DefaultMissingFileKeyDistributor(this.server.files,
					Mockito.mock(DracoonCrypto.class), QuickTools.create()),
			this.keyPairs, Schedulers.boundedElastic(), (successor) -> {
				this.beforeDeletion.run();
				return Mono.justOrEmpty(this.successorOpensAll);
			});

	private final PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();

	@BeforeEach
	void oneKeyPairAndOneFile() {
		UnlockedKeyPair old = TestKeys.unlocked(KeyPairVersion.A);
		UserKeyPairContainer container = this.keyPairs.encrypt(old, OLD);
		this.pairs.add(container.privateKeyContainer(), container.publicKeyContainer());
		this.server.fileKeys.put(10L, List.of(this.fileKeys.encrypt(this.plain, old.publicKey())));
		// file keys for the new key pair are missing as soon as it is stored
		this.pairs.afterReplacement = () -> {
			this.server.publicKeys.put(1L, List.of(this.pairs.pairs.get(1).publicKeyContainer()));
			this.server.missing.add(new UserIdFileIdItem(1L, 10L));
		};
	}

	@Test
	void migrationHandsTheFileKeysOverAndDeletesTheOldKeyPair() {
		KeyPairChange change = run(rotate(KeyPairVersion.RSA_4096, OLD, OLD));
		assertThat(change.isComplete()).isTrue();
		assertThat(change.version()).isEqualTo(KeyPairVersion.RSA_4096);
		assertThat(change.distribution().distributed()).isEqualTo(1);
		assertThat(this.pairs.deleted).containsExactly("A");
		assertOpens(OLD);
	}

	@Test
	void passwordChangeReplacesTheKeyPairByOneOfTheSameVersion() {
		KeyPairChange change = run(rotate(KeyPairVersion.A, OLD, NEW));
		assertThat(change.isComplete()).isTrue();
		assertThat(this.pairs.deleted).containsExactly("A");
		assertOpens(NEW);
		assertThat(this.keyPairs.check(this.pairs.pairs.get(0), OLD)).isFalse();
	}

	@Test
	void oldKeyPairStaysUntilAllFileKeysAreDistributed() {
		this.server.storeFails = (call) -> true;
		KeyPairChange change = run(rotate(KeyPairVersion.A, OLD, NEW));
		assertThat(change.isComplete()).isFalse();
		assertThat(change.distribution().failures()).isNotEmpty();
		assertThat(this.pairs.pairs).hasSize(2)
			// the previous private key already has the new password
			.allSatisfy((pair) -> assertThat(this.keyPairs.check(pair, NEW)).isTrue());
		assertThat(this.pairs.deleted).isEmpty();
		this.server.storeFails = (call) -> false;
		assertThat(run(rotate(KeyPairVersion.A, OLD, NEW)).isComplete()).isTrue();
		assertThat(this.pairs.deleted).containsExactly("A");
		assertOpens(NEW);
	}

	@Test
	void interruptedListingKeepsTheOldKeyPair() {
		this.server.listFails = (call) -> call == 1;
		KeyPairChange change = run(rotate(KeyPairVersion.RSA_4096, OLD, OLD));
		assertThat(change.isComplete()).isFalse();
		assertThat(change.distribution().interruption()).isInstanceOf(FakeKeyServer.TestException.class);
		assertThat(this.pairs.pairs).hasSize(2);
	}

	@Test
	void oldKeyPairStaysIfTheServerIdentifiesKeyPairsByVersion() {
		this.pairs.afterReplacement = () -> {
		};
		KeyPairChange change = run(rotate(KeyPairVersion.A, OLD, NEW));
		assertThat(change.isComplete()).isFalse();
		assertThat(this.pairs.pairs).hasSize(2);
		assertThat(this.pairs.deleted).isEmpty();
	}

	@Test
	void oldKeyPairStaysUntilTheNewOneOpensAllFileKeys() {
		this.successorOpensAll = false;
		assertThat(run(rotate(KeyPairVersion.A, OLD, NEW)).isComplete()).isFalse();
		assertThat(this.pairs.deleted).isEmpty();
		this.successorOpensAll = true;
		assertThat(run(rotate(KeyPairVersion.A, OLD, NEW)).isComplete()).isTrue();
		assertThat(this.pairs.deleted).containsExactly("A");
	}

	@Test
	void newKeyPairIsNotDeletedIfAnotherClientHasDeletedTheOldOne() {
		this.beforeDeletion = () -> this.pairs.store().delete().apply("A").block(TIMEOUT);
		assertThat(run(rotate(KeyPairVersion.A, OLD, NEW)).isComplete()).isTrue();
		assertThat(this.pairs.deleted).containsExactly("A");
		assertOpens(NEW);
	}

	@Test
	void furtherChangeWhileOneIsIncompleteIsExplained() {
		this.successorOpensAll = false;
		run(rotate(KeyPairVersion.A, OLD, NEW));
		StepVerifier.create(rotate(KeyPairVersion.A, NEW, "yet another password"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonCryptoException.class)
				.hasMessageContaining("earlier change"))
			.verify(TIMEOUT);
	}

	@Test
	void changedPasswordIsNotChangedAgain() {
		run(rotate(KeyPairVersion.A, OLD, NEW));
		int queries = this.server.queries.size();
		KeyPairChange again = run(rotate(KeyPairVersion.A, OLD, NEW));
		assertThat(again).isEqualTo(KeyPairRotation.nothingToDo(KeyPairVersion.A));
		assertThat(this.server.queries).hasSize(queries);
		assertThat(this.pairs.pairs).hasSize(1);
	}

	@Test
	void wrongPasswordChangesNothing() {
		StepVerifier.create(rotate(KeyPairVersion.RSA_4096, "wrong", "wrong"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
					(crypto) -> assertThat(crypto.getReason()).isEqualTo(Reason.WRONG_PASSWORD)))
			.verify(TIMEOUT);
		assertThat(this.pairs.pairs).hasSize(1);
		assertThat(this.server.queries).isEmpty();
	}

	private Mono<KeyPairChange> rotate(KeyPairVersion to, String current, String changed) {
		return this.rotation.rotate(KeyPairVersion.A, to, current, changed);
	}

	private void assertOpens(String password) {
		assertThat(this.pairs.pairs).hasSize(1);
		UserFileKeySetRequest stored = this.server.stored.get(this.server.stored.size() - 1);
		try (UnlockedKeyPair pair = this.keyPairs.unlock(this.pairs.pairs.get(0), password)) {
			assertThat(this.fileKeys.decrypt(stored.fileKey(), pair).key()).isEqualTo(this.plain.key());
		}
	}

	private static KeyPairChange run(Mono<KeyPairChange> rotation) {
		KeyPairChange change = rotation.block(TIMEOUT);
		assertThat(change).isNotNull();
		return change;
	}

}
