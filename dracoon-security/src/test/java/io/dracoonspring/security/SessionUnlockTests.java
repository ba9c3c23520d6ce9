// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that the unlocked key pairs and the transfers of a user belong to one session of
 * this user.
 */
class SessionUnlockTests {

	private static final String PASSWORD = "Encryption-2026!";

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Authentication ALICE = EmulatorLogins.user("alice", "dracoon");

	private static final Authentication ADMIN = EmulatorLogins.user("admin", "dracoon");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
			this.logins.registration());

	private final ReactiveOAuth2AuthorizedClientService store = new InMemoryReactiveOAuth2AuthorizedClientService(
			this.registrations);

	private final SignedInUsers users = SignedInUsers.of(this.store, this.registrations)
		.withSessions(UserSessionSettings.defaults().withCheckInterval(Duration.ofSeconds(1)));

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.signedInUsers(this.users)
		.build();

	private final KnownSession first = KnownSession.of("first");

	private final KnownSession second = KnownSession.of("second");

	@TempDir
	private Path directory;

	@BeforeEach
	void signIn() {
		this.store.saveAuthorizedClient(this.logins.signIn("alice"), ALICE).block(LONG);
		this.store.saveAuthorizedClient(this.logins.signIn("admin"), ADMIN).block(LONG);
	}

	@AfterEach
	void close() {
		SecurityContextHolder.clearContext();
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void otherSessionOfTheSameUserNeedsThePassword() {
		in(ALICE, this.first, unlock()).block(LONG);
		assertThat(in(ALICE, this.first, read()).block(LONG)).contains("1234-5678");
		assertPasswordRequired(in(ALICE, this.second, read()));
		in(ALICE, this.second, unlock()).block(LONG);
		assertThat(in(ALICE, this.second, read()).block(LONG)).contains("1234-5678");
		in(ALICE, this.second, this.dracoon.crypto().forget()).block(LONG);
		assertPasswordRequired(in(ALICE, this.second, read()));
		assertThat(in(ALICE, this.first, read()).block(LONG)).contains("1234-5678");
	}

	@Test
	void otherUserInTheSameSessionNeedsAPasswordOfTheirOwn() {
		in(ALICE, this.first, unlock()).block(LONG);
		assertPasswordRequired(in(ADMIN, this.first, read()));
	}

	@Test
	void callWithoutSessionCannotDecrypt() {
		in(ALICE, this.first, unlock()).block(LONG);
		DracoonCryptoException ex = assertPasswordRequired(as(ALICE, read()));
		assertThat(ex).hasMessageContaining("no session").hasMessageContaining("CallerTaskDecorator");
		assertPasswordRequired(as(ALICE, unlock()));
		// expect that calls without encrypted content succeed
		assertThat(as(ALICE, this.dracoon.account().get()).block(LONG).userName()).isEqualTo("alice");
	}

	@Test
	void sessionThatHasEndedElsewhereReachesNothingAtOnce() {
		in(ALICE, this.first, unlock()).block(LONG);
		this.first.end();
		assertPasswordRequired(in(ALICE, this.first, open()));
		assertThat(this.dracoon.crypto()).hasToString("DracoonCrypto[UserVaults[users=0]]");
	}

	@Test
	void keysOfASessionThatHasEndedElsewhereAreWipedWithinSeconds() {
		in(ALICE, this.first, unlock()).block(LONG);
		in(ALICE, this.second, unlock()).block(LONG);
		this.first.end();
		Awaitility.await()
			.atMost(LONG)
			.untilAsserted(() -> assertThat(this.dracoon.crypto()).hasToString("DracoonCrypto[UserVaults[users=1]]"));
		assertThat(in(ALICE, this.second, read()).block(LONG)).contains("1234-5678");
	}

	@Test
	void unavailableSessionStoreBlocksDecryptionButKeepsKeys() {
		in(ALICE, this.first, unlock()).block(LONG);
		this.first.fail();
		DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
				() -> in(ALICE, this.first, read()).block(LONG));
		assertThat(ex.getReason()).isEqualTo(DracoonCryptoException.Reason.SESSION_UNKNOWN);
		this.first.answer().set(Mono.just(true));
		assertThat(in(ALICE, this.first, read()).block(LONG)).contains("1234-5678");
	}

	@Test
	void everyUseOfTheKeyPairChecksTheSession() {
		in(ALICE, this.first, unlock()).block(LONG);
		int before = this.first.questions().get();
		in(ALICE, this.first, read()).block(LONG);
		assertThat(this.first.questions().get()).isGreaterThan(before);
	}

	@Test
	void signOutDuringUnlockingLeavesNothingUnlocked() {
		this.emulator.faults().add(Fault.delay(Duration.ofMillis(300)).on("GET", "/api/v4/user/account/keypairs"));
		StepVerifier.create(in(ALICE, this.first, unlock()))
			.then(() -> this.users.sessions().end("first").block(LONG))
			.expectComplete()
			.verify(LONG);
		assertThat(this.dracoon.crypto()).hasToString("DracoonCrypto[UserVaults[users=0]]");
		assertPasswordRequired(in(ALICE, this.first, open()));
	}

	@Test
	void tasksOnOtherThreadsWorkInTheSessionThatIsHandedOver() throws Exception {
		in(ALICE, this.first, unlock()).block(LONG);
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try (CurrentUserPropagation propagation = CurrentUserPropagation.install();
				UserSessionHolder.Binding binding = UserSessionHolder.bind(() -> this.first)) {
			assertThat(propagation).isNotNull();
			assertThat(binding).isNotNull();
			SecurityContextHolder.setContext(new SecurityContextImpl(ALICE));
			StringBuilder found = new StringBuilder();
			threads.submit(new CallerTaskDecorator().decorate(() -> found.append(read().block(LONG))))
				.get(1, TimeUnit.MINUTES);
			assertThat(found).contains("1234-5678");
			// expect that the thread keeps neither the user nor the session
			assertThat(threads.submit(() -> this.users.sessions().current().blockOptional()).get(1, TimeUnit.MINUTES))
				.isEmpty();
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void transfersEndWithTheSessionThatStartedThemAndCleanUp() {
		this.emulator.faults().add(Fault.stall().on(Target.s3Part(2)));
		Upload upload = this.dracoon.transfers()
			.upload(UploadRequest
				.of(UploadSource.of(new ByteArrayResource(new byte[20_000_000])), NodeAddress.ofPath("/Projects"),
						"large.bin")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		DracoonAuthenticationException ex = failure(in(ALICE, this.first, upload.result()), "/s3/");
		assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.SESSION_ENDED);
		assertThat(ex).hasMessageContaining("sign in");
		// expect that the client cancels the upload channel before it reports the
		// failure, because the application can revoke the tokens afterwards
		assertThat(this.emulator.requests())
			.anyMatch((request) -> request.method().equals("DELETE") && request.path().contains("/uploads"));
	}

	@Test
	void directoriesEndWithTheSessionThatStartedThem() throws IOException {
		for (int i = 0; i < 5; i++) {
			Files.write(this.directory.resolve("file-" + i + ".txt"), new byte[] { 1 });
		}
		this.emulator.faults().add(Fault.stall().on(Target.S3_PART).after(2));
		DirectoryTransfer upload = this.dracoon.transfers()
			.uploadDirectory(this.directory, NodeAddress.ofPath("/Projects"), DirectoryOptions.defaults());
		DracoonAuthenticationException ex = failure(in(ALICE, this.first, upload.items().then()), "/s3/");
		assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.SESSION_ENDED);
	}

	@Test
	void streamsEndWithTheSessionThatStartedThem() {
		Node file = as(ALICE,
				this.dracoon.transfers()
					.upload(UploadRequest
						.of(UploadSource.of(new ByteArrayResource(new byte[20_000_000])),
								NodeAddress.ofPath("/Projects"), "large.bin")
						.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
					.result())
			.block(LONG);
		this.emulator.faults().add(Fault.stall().on(Target.S3_GET).after(1));
		Flux<Integer> content = this.dracoon.transfers()
			.download(ContentRequest.of(NodeAddress.ofId(file.id())))
			.content()
			.map((buffer) -> {
				int size = buffer.readableByteCount();
				DataBufferUtils.release(buffer);
				return size;
			});
		DracoonAuthenticationException ex = failure(in(ALICE, this.first, content.then()), "/s3/");
		assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.SESSION_ENDED);
	}

	@Test
	void transfersOutliveTheirSessionWhereThatIsWanted() {
		SignedInUsers lasting = this.users.withSessions(UserSessionSettings.defaults().withEndTransfers(false));
		try (Dracoon other = Dracoon.builder().baseUrl(this.emulator.baseUrl()).signedInUsers(lasting).build()) {
			lasting.sessions().end("first").block(LONG);
			Upload upload = other.transfers()
				.upload(UploadRequest
					.of(UploadSource.of(new ByteArrayResource(new byte[1])), NodeAddress.ofPath("/Projects"),
							"small.bin")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			assertThat(in(ALICE, this.first, upload.result()).block(LONG).name()).isEqualTo("small.bin");
		}
	}

	@Test
	void transfersOfOtherSessionsGoOn() {
		in(ALICE, this.second, unlock()).block(LONG);
		this.users.sessions().end("first").block(LONG);
		assertThat(in(ALICE, this.second, read()).block(LONG)).contains("1234-5678");
	}

	/**
	 * Ends the first session when the emulator has received a request with the given
	 * path, and returns the failure of the transfer.
	 */
	private DracoonAuthenticationException failure(Mono<?> transfer, String path) {
		return (DracoonAuthenticationException) Mono.firstWithSignal(transfer, Mono.never())
			.mergeWith(Mono.never())
			.doOnSubscribe((subscription) -> Mono.fromRunnable(() -> {
				Awaitility.await()
					.atMost(LONG)
					.until(() -> this.emulator.requests()
						.stream()
						.anyMatch((request) -> request.path().contains(path)));
				this.users.sessions().end("first").block(LONG);
			}).subscribeOn(Schedulers.boundedElastic()).subscribe())
			.materialize()
			.blockFirst(LONG)
			.getThrowable();
	}

	private Mono<Void> unlock() {
		return Mono.defer(() -> this.dracoon.crypto().unlock(PASSWORD));
	}

	/**
	 * Decrypts the file key of a file, as every download of the file does.
	 */
	private Mono<PlainFileKey> open() {
		return Mono.defer(() -> this.dracoon.nodes().getByPath("/Vault/recovery-codes.txt"))
			.flatMap((file) -> this.dracoon.files().getUserFileKey(file.id()))
			.flatMap(this.dracoon.crypto()::decryptFileKey);
	}

	private Mono<String> read() {
		return Mono
			.defer(() -> DataBufferUtils
				.join(this.dracoon.transfers().download(ContentRequest.of("/Vault/recovery-codes.txt")).content()))
			.map((content) -> {
				String text = content.toString(StandardCharsets.UTF_8);
				DataBufferUtils.release(content);
				return text;
			});
	}

	private static DracoonCryptoException assertPasswordRequired(Mono<?> work) {
		DracoonException ex = catchThrowableOfType(DracoonException.class, () -> work.block(LONG));
		assertThat(ex).isInstanceOf(DracoonCryptoException.class);
		DracoonCryptoException refusal = (DracoonCryptoException) ex;
		assertThat(refusal.getReason()).isEqualTo(DracoonCryptoException.Reason.PASSWORD_REQUIRED);
		return refusal;
	}

	private static <T> Mono<T> in(Authentication user, UserSession session, Mono<T> work) {
		return as(user, work.contextWrite(UserSessionHolder.withSession(Mono.just(session))));
	}

	private static <T> Mono<T> as(Authentication user, Mono<T> work) {
		return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user));
	}

}
