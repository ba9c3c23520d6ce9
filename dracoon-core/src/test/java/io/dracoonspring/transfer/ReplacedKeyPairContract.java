// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a client that has unlocked the key pair of the account, before another client
 * replaces this key pair. Every successful upload can be read with the new key pair, and
 * by the other members of the room.
 */
abstract class ReplacedKeyPairContract {

	private static final int SINGLE = 1000;

	private static final int SEVERAL_PARTS = 12 * 1024 * 1024;

	private static final String OTHER_PASSWORD = "Changed-2027!";

	@TempDir
	Path directory;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon elsewhere = TransferFixture.client(this.emulator, "alice");

	private final AtomicReference<Runnable> hook = new AtomicReference<>(() -> {
	});

	private RequestHook connector;

	private Dracoon here;

	/**
	 * Creates the client of alice, which the tests unlock.
	 * @return the client, which knows the encryption password of the tests
	 */
	abstract Dracoon client(DracoonEmulator emulator, ClientHttpConnector connector);

	abstract <T> Flux<T> asAlice(Flux<T> work);

	/**
	 * Returns the expected failure reason if the password that the client knows does not
	 * open the new key pair.
	 */
	abstract Reason outdatedPassword();

	@BeforeEach
	void unlock() {
		replace(TestKeys.quick().encrypt(TestKeys.unlocked(KeyPairVersion.A), TransferFixture.ENCRYPTION_PASSWORD));
		prepare(HaltingConnector::isContent, 0);
	}

	@AfterEach
	void close() {
		this.here.close();
		this.elsewhere.close();
		this.emulator.close();
	}

	private void prepare(BiPredicate<HttpMethod, URI> requests, int first) {
		if (this.here != null) {
			this.here.close();
		}
		this.connector = new RequestHook(requests, first, () -> this.hook.get().run());
		this.here = client(this.emulator, this.connector);
		asAlice(this.here.crypto().unlock().flux()).blockLast(TransferFixture.TIMEOUT);
	}

	@ParameterizedTest
	@EnumSource(Replacement.class)
	void uploadsAfterwardsAreReadable(Replacement replacement) throws IOException {
		replace(replacement.keyPair());
		List<Node> files = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			files.add(upload(file("file-" + i, SINGLE)).block(TransferFixture.TIMEOUT));
		}
		assertReadable(files);
	}

	@ParameterizedTest
	@EnumSource(Replacement.class)
	void uploadOfWhichASinglePartIsUnderWayIsReadable(Replacement replacement) throws IOException {
		UserKeyPairContainer keyPair = replacement.keyPair();
		this.hook.set(() -> replace(keyPair));
		assertReadable(List.of(upload(file("single", SINGLE)).block(TransferFixture.TIMEOUT)));
		assertThat(this.connector.seen()).isPositive();
	}

	@ParameterizedTest
	@EnumSource(Replacement.class)
	void uploadOfWhichPartsAreUnderWayIsReadable(Replacement replacement) throws IOException {
		UserKeyPairContainer keyPair = replacement.keyPair();
		prepare(HaltingConnector::isContent, 1);
		this.hook.set(() -> replace(keyPair));
		assertReadable(List.of(upload(file("several", SEVERAL_PARTS)).block(TransferFixture.TIMEOUT)));
		assertThat(this.connector.seen()).isGreaterThan(2);
	}

	@ParameterizedTest
	@EnumSource(Replacement.class)
	void treeInTheMiddleOfWhichTheKeyPairChangesIsReadable(Replacement replacement) throws IOException {
		Path tree = Files.createDirectory(this.directory.resolve("tree"));
		for (int i = 0; i < 10; i++) {
			TransferFixture.file(tree, "file-" + i, SINGLE + i);
		}
		UserKeyPairContainer keyPair = replacement.keyPair();
		this.hook.set(() -> replace(keyPair));
		List<DirectoryItem> items = asAlice(this.here.transfers()
			.uploadDirectory(tree, NodeAddress.ofPath("/Vault"), DirectoryOptions.defaults())
			.items()).collectList().block(TransferFixture.TIMEOUT);
		assertThat(items).hasSize(10).allMatch((item) -> item.action() == DirectoryItem.Action.CREATED);
		assertReadable(items.stream()
			.map((item) -> this.elsewhere.nodes().getByPath("/Vault/" + item.path()).block(TransferFixture.TIMEOUT))
			.toList());
	}

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void nothingIsSentIfThePasswordDoesNotOpenTheNewKeyPair(KeyPairVersion version) throws IOException {
		replace(TestKeys.quick().encrypt(TestKeys.unlocked(version), OTHER_PASSWORD));
		Path source = file("refused", SEVERAL_PARTS);
		for (int i = 0; i < 2; i++) {
			StepVerifier.create(upload(source))
				.expectErrorSatisfies(this::assertOutdated)
				.verify(TransferFixture.TIMEOUT);
		}
		Node old = this.elsewhere.nodes().getByPath("/Vault/recovery-codes.txt").block(TransferFixture.TIMEOUT);
		StepVerifier
			.create(asAlice(this.here.shareKeys().forDownloadShare(old.id(), Secret.of("Share-Emulator-2026!")).flux()))
			.expectErrorSatisfies(this::assertOutdated)
			.verify(TransferFixture.TIMEOUT);
		assertThat(this.connector.seen()).isZero();
		assertThat(this.emulator.openUploadChannels()).isZero();
		asAlice(this.here.crypto().unlock(OTHER_PASSWORD).flux()).blockLast(TransferFixture.TIMEOUT);
		upload(source).block(TransferFixture.TIMEOUT);
	}

	@Test
	void uploadFailsIfTheNewKeyPairThatComesMeanwhileDoesNotOpen() throws IOException {
		UserKeyPairContainer keyPair = TestKeys.quick().generate(KeyPairVersion.A, OTHER_PASSWORD);
		this.hook.set(() -> replace(keyPair));
		StepVerifier.create(upload(file("late", SINGLE)))
			.expectErrorSatisfies(this::assertOutdated)
			.verify(TransferFixture.TIMEOUT);
		assertThat(this.emulator.openUploadChannels()).isZero();
		StepVerifier.create(this.elsewhere.nodes().getByPath("/Vault/late"))
			.expectError(DracoonApiException.NotFound.class)
			.verify(TransferFixture.TIMEOUT);
	}

	@Test
	void keyPairThatIsReplacedWhileTheFileIsMadeIsNoticed() throws IOException {
		prepare(ReplacedKeyPairContract::isCompletion, 0);
		UserKeyPairContainer keyPair = Replacement.SAME_VERSION.keyPair();
		this.hook.set(() -> replace(keyPair));
		StepVerifier.create(upload(file("unlucky", SINGLE)))
			.expectErrorSatisfies((ex) -> assertThat(ex)
				.isInstanceOfSatisfying(DracoonCryptoException.class,
						(crypto) -> assertThat(crypto.getReason()).isEqualTo(Reason.INVALID_KEY))
				.hasMessageContaining("was stored"))
			.verify(TransferFixture.TIMEOUT);
		// expect that the other members of the room have received the file key
		Node file = this.elsewhere.nodes().getByPath("/Vault/unlucky").block(TransferFixture.TIMEOUT);
		assertReadable("admin", List.of(file));
	}

	@Test
	void keyPairOfAnotherVersionThatComesWhileTheFileIsMadeIsUsed() throws IOException {
		prepare(ReplacedKeyPairContract::isCompletion, 0);
		UserKeyPairContainer keyPair = Replacement.OTHER_VERSION.keyPair();
		this.hook.set(() -> replace(keyPair));
		assertReadable(List.of(upload(file("lucky", SINGLE)).block(TransferFixture.TIMEOUT)));
		assertThat(this.connector.seen()).isEqualTo(2);
	}

	private static boolean isCompletion(HttpMethod method, URI uri) {
		return method.equals(HttpMethod.PUT) && uri.getPath().endsWith("/s3");
	}

	private void assertOutdated(Throwable ex) {
		assertThat(ex)
			.isInstanceOfSatisfying(DracoonCryptoException.class,
					(crypto) -> assertThat(crypto.getReason()).isEqualTo(outdatedPassword()))
			.hasMessageContaining("replaced")
			.hasMessageNotContaining(OTHER_PASSWORD);
	}

	private Path file(String name, int size) throws IOException {
		return TransferFixture.file(this.directory, name, size);
	}

	private Mono<Node> upload(Path source) {
		return asAlice(this.here.transfers().upload(UploadRequest.of(source, "/Vault")).result().flux()).next();
	}

	// reads with a new client, which shares no memory with the tested client
	private void assertReadable(List<Node> files) {
		assertReadable("alice", files);
		assertReadable("admin", files);
	}

	private void assertReadable(String reader, List<Node> files) {
		try (Dracoon fresh = TransferFixture.client(this.emulator, reader)) {
			for (Node file : files) {
				Path copy = this.directory.resolve(reader + "-" + file.name());
				StepVerifier.create(fresh.transfers().download(DownloadRequest.of(file.id(), copy)).result())
					.expectNext(copy)
					.expectComplete()
					.verify(TransferFixture.TIMEOUT);
			}
		}
	}

	private void replace(UserKeyPairContainer keyPair) {
		KeyPairReplacement.replace(this.elsewhere, keyPair);
	}

	/**
	 * Lists key pairs that replace a key pair of version RSA-2048. The password that the
	 * client knows opens the new key pairs.
	 */
	enum Replacement {

		/**
		 * Has the same version, so that a file key does not show to which key pair it
		 * belongs.
		 */
		SAME_VERSION {

			@Override
			UserKeyPairContainer keyPair() {
				return TestKeys.quick().generate(KeyPairVersion.A, TransferFixture.ENCRYPTION_PASSWORD);
			}

		},

		/** Has another version. */
		OTHER_VERSION {

			@Override
			UserKeyPairContainer keyPair() {
				return TestKeys.quick()
					.encrypt(TestKeys.unlocked(KeyPairVersion.RSA_4096), TransferFixture.ENCRYPTION_PASSWORD);
			}

		};

		abstract UserKeyPairContainer keyPair();

	}

}
