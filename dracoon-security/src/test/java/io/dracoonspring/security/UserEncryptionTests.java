// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.ShareKeys;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.RsaProvider;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.RecordingProvider;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the encryption of a client that acts as the signed-in users, against the
 * emulator.
 */
class UserEncryptionTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	private static final String PASSWORD = "Encryption-2026!";

	private static final Authentication ADMIN = EmulatorLogins.user("admin", "dracoon");

	private static final Authentication ALICE = EmulatorLogins.user("alice", "dracoon");

	private static final Authentication ALICE_OF_GOOGLE = EmulatorLogins.user("alice", "google");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
			this.logins.registration());

	private final InMemoryReactiveOAuth2AuthorizedClientService store = new InMemoryReactiveOAuth2AuthorizedClientService(
			this.registrations);

	private final RecordingProvider rsa = new RecordingProvider();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.crypto((settings) -> settings.withRsaProvider(RsaProvider.of(this.rsa)))
		.signedInUsers(SignedInUsers.of(this.store, this.registrations))
		.build();

	private final DracoonCrypto crypto = this.dracoon.crypto();

	@TempDir
	Path directory;

	private Node file;

	private CurrentUserPropagation propagation;

	@BeforeEach
	void signIn() {
		this.propagation = CurrentUserPropagation.install();
		this.store.saveAuthorizedClient(this.logins.signIn("alice"), ALICE).block(TIMEOUT);
		this.store.saveAuthorizedClient(this.logins.signIn("admin"), ADMIN).block(TIMEOUT);
		this.file = as(ALICE, this.dracoon.nodes().getByPath("/Vault/recovery-codes.txt")).block(TIMEOUT);
	}

	@AfterEach
	void close() {
		SecurityContextHolder.clearContext();
		this.propagation.close();
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void keyPairOfOneUserServesNobodyElse() {
		as(ALICE, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		FileKey ofAlice = fileKey(ALICE);
		FileKey ofAdmin = fileKey(ADMIN);
		byte[] key = decrypt(ALICE, ofAlice).block(TIMEOUT);
		assertThat(key).isNotNull();
		// without a password, the admin can decrypt neither the file key of the admin nor
		// that of Alice
		assertNoPassword(decrypt(ADMIN, ofAdmin));
		assertNoPassword(decrypt(ADMIN, ofAlice));
		assertNoPassword(as(ADMIN, this.crypto.encryptFileKey(anyFileKey())));
		assertNoPassword(as(ADMIN, this.crypto.unlock()));
		assertNoPassword(as(ADMIN, this.dracoon.transfers().upload(upload("x")).result()));
		as(ADMIN, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		assertThat(decrypt(ADMIN, ofAdmin).block(TIMEOUT)).isEqualTo(key);
		StepVerifier.create(decrypt(ADMIN, ofAlice))
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.INVALID_KEY))
			.verify(TIMEOUT);
		StepVerifier.create(decrypt(ALICE, ofAdmin))
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.INVALID_KEY))
			.verify(TIMEOUT);
		// expect a failure, because the Google user of the same name is another user
		StepVerifier.create(decrypt(ALICE_OF_GOOGLE, ofAlice))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonAuthenticationException.class))
			.verify(TIMEOUT);
	}

	@Test
	void usersTransferAndShareAtTheSameTime() {
		as(ALICE, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		as(ADMIN, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		Flux.range(0, 20)
			.flatMap((number) -> as((number % 2 == 0) ? ALICE : ADMIN,
					this.dracoon.transfers().upload(upload("file-" + number)).result())
				// let the other user download the file
				.flatMap((node) -> as((number % 2 == 0) ? ADMIN : ALICE,
						this.dracoon.transfers()
							.download(DownloadRequest.of(node.id(), this.directory.resolve("file-" + number)))
							.result())),
					4)
			.as((files) -> StepVerifier.create(files))
			.expectNextCount(20)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.directory.resolve("file-7")).hasContent("content of file-7");
		ShareKeys shareKeys = as(ALICE,
				this.dracoon.shareKeys().forDownloadShare(this.file.id(), Secret.of("Share-Emulator-2026!")))
			.block(TIMEOUT);
		assertThat(shareKeys).isNotNull();
		StepVerifier.create(as(ALICE, this.dracoon.missingFileKeys().distributeAll()))
			.assertNext((result) -> assertThat(result.isComplete()).isTrue())
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void keyPairsOfUsersAreUsedWithTheChosenSecurityProvider() {
		as(ALICE, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		int encryptions = this.rsa.encryptions();
		int decryptions = this.rsa.decryptions();
		as(ALICE, this.crypto.encryptFileKey(anyFileKey())).block(TIMEOUT);
		decrypt(ALICE, fileKey(ALICE)).block(TIMEOUT);
		assertThat(this.rsa.encryptions()).isEqualTo(encryptions + 1);
		assertThat(this.rsa.decryptions()).isEqualTo(decryptions + 1);
	}

	@Test
	void wrongPasswordIsNotKeptAndDoesNotHarmTheRightOne() {
		StepVerifier.create(as(ALICE, this.crypto.unlock("Wrong-2026!"))).expectErrorSatisfies((ex) -> {
			assertReason(ex, Reason.WRONG_PASSWORD);
			assertThat(ex).hasMessageNotContaining("Wrong-2026!");
		}).verify(TIMEOUT);
		assertNoPassword(decrypt(ALICE, fileKey(ALICE)));
		as(ALICE, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		StepVerifier.create(as(ALICE, this.crypto.unlock("Wrong-2026!")))
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.WRONG_PASSWORD))
			.verify(TIMEOUT);
		assertThat(decrypt(ALICE, fileKey(ALICE)).block(TIMEOUT)).isNotNull();
	}

	@Test
	void signOutForgetsThePasswordOfThatUserOnly() {
		as(ALICE, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		as(ADMIN, this.crypto.unlock(PASSWORD)).block(TIMEOUT);
		FileKey ofAlice = fileKey(ALICE);
		as(ALICE, this.dracoon.tokenSource().revoke()).block(TIMEOUT);
		this.store.saveAuthorizedClient(this.logins.signIn("alice"), ALICE).block(TIMEOUT);
		assertNoPassword(decrypt(ALICE, ofAlice));
		assertThat(decrypt(ADMIN, fileKey(ADMIN)).block(TIMEOUT)).isNotNull();
		assertThat(this.crypto).hasToString("DracoonCrypto[UserVaults[users=1]]");
	}

	@Test
	void userOfTheThreadIsMeantWhereThereIsNoChain() {
		assertThatExceptionOfType(DracoonAuthenticationException.class)
			.isThrownBy(() -> this.crypto.useEncryptionPassword(PASSWORD))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.NO_USER));
		assertThatExceptionOfType(DracoonAuthenticationException.class).isThrownBy(this.crypto::lock);
		assertThat(this.crypto.isUnlocked()).isFalse();
		SecurityContextHolder.setContext(new SecurityContextImpl(ALICE));
		this.crypto.useEncryptionPassword(PASSWORD);
		assertThat(this.crypto.isUnlocked()).isFalse();
		this.crypto.unlock().block(TIMEOUT);
		assertThat(this.crypto.isUnlocked()).isTrue();
		SecurityContextHolder.setContext(new SecurityContextImpl(ADMIN));
		assertThat(this.crypto.isUnlocked()).isFalse();
		this.crypto.lock();
		SecurityContextHolder.setContext(new SecurityContextImpl(ALICE));
		assertThat(this.crypto.isUnlocked()).isTrue();
		this.crypto.lock();
		assertThat(this.crypto.isUnlocked()).isFalse();
		this.crypto.unlock().block(TIMEOUT);
		SecurityContextHolder.clearContext();
		assertNoPassword(decrypt(ADMIN, fileKey(ADMIN)));
	}

	@Test
	void clientThatCannotTellItsUsersApartTakesNoPassword() {
		try (Dracoon other = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.tokenSource(this.dracoon.tokenSource())
			.build()) {
			SecurityContextHolder.setContext(new SecurityContextImpl(ALICE));
			assertThatExceptionOfType(DracoonCryptoException.class)
				.isThrownBy(() -> other.crypto().useEncryptionPassword(PASSWORD))
				.withMessageContaining("signedInUsers");
			StepVerifier.create(other.crypto().unlock(PASSWORD))
				.expectErrorSatisfies((ex) -> assertReason(ex, Reason.NO_KEY))
				.verify(TIMEOUT);
		}
	}

	private UploadRequest upload(String name) {
		return UploadRequest.of(
				UploadSource.of(new ByteArrayResource(("content of " + name).getBytes(StandardCharsets.UTF_8))),
				NodeAddress.ofPath("/Vault"), name);
	}

	private static PlainFileKey anyFileKey() {
		return new FileEncryptor(PlainFileKey.generate()).finish();
	}

	private FileKey fileKey(Authentication user) {
		FileKey fileKey = as(user, this.dracoon.files().getUserFileKey(this.file.id())).block(TIMEOUT);
		assertThat(fileKey).isNotNull();
		return fileKey;
	}

	private Mono<byte[]> decrypt(Authentication user, FileKey fileKey) {
		return as(user, this.crypto.decryptFileKey(fileKey)).map(PlainFileKey::key);
	}

	private static <T> Mono<T> as(Authentication user, Mono<T> work) {
		return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user));
	}

	private static void assertNoPassword(Mono<?> attempt) {
		StepVerifier.create(attempt).expectErrorSatisfies((ex) -> {
			assertReason(ex, Reason.PASSWORD_REQUIRED);
			assertThat(ex).hasMessageContaining("unlock(password)")
				.hasMessageNotContaining("dracoon.crypto.encryption-password");
		}).verify(TIMEOUT);
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
				(crypto) -> assertThat(crypto.getReason()).isEqualTo(reason));
	}

}
