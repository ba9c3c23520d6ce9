// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests the client as applications use it, against the emulator. */
class DracoonTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Pattern SIGNATURE = Pattern.compile("(?i)x-amz-signature=[0-9a-f]");

	@TempDir
	private Path directory;

	private DracoonEmulator emulator = DracoonEmulator.start();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	static Stream<DracoonEmulatorBuilder> servers() {
		return Stream.concat(
				Stream.of(StorageMode.values()).map((storage) -> DracoonEmulator.builder().storage(storage)),
				Stream.of(DracoonEmulator.builder().profile(EmulatorProfile.CLOUD)));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void encryptedRoundTripLeavesNoSecretInTheLog(DracoonEmulatorBuilder server) throws IOException {
		this.emulator.close();
		this.emulator = server.start();
		Path source = this.directory.resolve("source.bin");
		byte[] content = new byte[6 * 1024 * 1024 + 17];
		new Random(1).nextBytes(content);
		Files.write(source, content);
		Path target = this.directory.resolve("target.bin");
		try (CapturedLogs logs = new CapturedLogs(); Dracoon dracoon = client("Emulator-2026!").build()) {
			Node node = dracoon.transfers().upload(UploadRequest.of(source, "/Vault")).result().block(LONG);
			assertThat(node.isEncrypted()).isTrue();
			dracoon.transfers().download(DownloadRequest.of(node.id(), target)).result().block(LONG);
			assertThat(Files.readAllBytes(target)).isEqualTo(content);
			String token = dracoon.tokenSource().token().block(LONG).value().value();
			List<String> lines = logs.lines().stream().filter(DracoonTests::isOfTheClient).toList();
			assertThat(lines).hasSizeGreaterThan(100);
			for (String secret : List.of(token, "Emulator-2026!", "Encryption-2026!", "PRIVATE KEY")) {
				assertThat(lines).filteredOn((line) -> line.contains(secret)).isEmpty();
			}
			assertThat(lines).filteredOn((line) -> SIGNATURE.matcher(line).find()).isEmpty();
			assertThat(lines)
				.filteredOn((line) -> line.matches("(?s).*/api/v4/(uploads|downloads)/(?!\\*)[A-Za-z0-9].*"))
				.isEmpty();
		}
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void everyAreaHasItsAccessor() {
		List<Class<?>> accessors = Arrays.stream(Dracoon.class.getMethods())
			.<Class<?>>map(Method::getReturnType)
			.filter((type) -> type.isAnnotationPresent(HttpExchange.class))
			.toList();
		assertThat(Dracoon.adapterTypes()).hasSizeGreaterThan(25).containsExactlyInAnyOrderElementsOf(accessors);
		try (Dracoon dracoon = client("Emulator-2026!").build()) {
			assertThat(dracoon.adapter(DracoonNodes.class)).isSameAs(dracoon.nodes());
			assertThatIllegalArgumentException().isThrownBy(() -> dracoon.adapter(Runnable.class))
				.withMessageContaining("java.lang.Runnable");
		}
	}

	@Test
	void manyCallsSignInOnceAndSurviveTheEndOfTheirTokens() {
		try (Dracoon dracoon = client("Emulator-2026!").build()) {
			ask(dracoon, 200);
			assertThat(tokenRequests()).isEqualTo(1);
			this.emulator.expireAccessTokens();
			ask(dracoon, 200);
			assertThat(tokenRequests()).isEqualTo(2);
			this.emulator.expireAccessTokens();
			this.emulator.revokeRefreshTokens();
			ask(dracoon, 50);
			// expect two more requests: the refused refresh, and the sign-in with the
			// password
			assertThat(tokenRequests()).isEqualTo(4);
		}
	}

	@Test
	void connectionTestTellsWhoAndWhere() {
		try (Dracoon dracoon = client("Emulator-2026!").build()) {
			ConnectionReport report = dracoon.testConnection().block(LONG);
			assertThat(report.userName()).isEqualTo("admin");
			assertThat(report.apiVersion()).isEqualTo(this.emulator.serverVersion());
			assertThat(report.encryptionEnabled()).isTrue();
			assertThat(report.token().status()).isEqualTo(TokenState.Status.VALID);
			assertThat(report.token().expiresAt()).isInTheFuture();
			String token = dracoon.tokenSource().token().block(LONG).value().value();
			assertThat(report.toString()).doesNotContain(token, "Emulator-2026!");
		}
	}

	@Test
	void connectionTestOpensTheKeyPair() {
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.build()) {
			assertThat(dracoon.testConnection().block(LONG).keyPair()).isEqualTo(KeyPairState.NO_PASSWORD);
		}
		try (Dracoon dracoon = client("Emulator-2026!").build()) {
			assertThat(dracoon.testConnection().block(LONG).keyPair()).isEqualTo(KeyPairState.UNLOCKED);
		}
		try (Dracoon dracoon = client("Emulator-2026!").encryptionPassword("wrong").build()) {
			DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
					() -> dracoon.testConnection().block(LONG));
			assertThat(ex.getReason()).isEqualTo(DracoonCryptoException.Reason.WRONG_PASSWORD);
		}
	}

	@Test
	void connectionTestKnowsServersThatAreTooOld() {
		try (Dracoon dracoon = client("Emulator-2026!").build()) {
			assertThat(dracoon.testConnection().block(LONG).isServerSupported()).isTrue();
			this.emulator.serverVersion("4.30.0");
			assertThat(dracoon.testConnection().block(LONG).isServerSupported()).isFalse();
		}
	}

	@Test
	void wrongPasswordAndWrongClientAreExplained() {
		try (Dracoon dracoon = client("wrong").build()) {
			DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
					() -> dracoon.account().get().block(LONG));
			assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.WRONG_CREDENTIALS);
		}
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("wrong")), "admin",
					Secret.of("Emulator-2026!"))
			.build()) {
			DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
					() -> dracoon.account().get().block(LONG));
			assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.CLIENT_REFUSED);
		}
	}

	@Test
	void missingNodeIsNotFoundAndTokensAreRevokedOnClose() {
		Dracoon dracoon = client("Emulator-2026!").revokeOnClose(true).build();
		DracoonApiException.NotFound ex = catchThrowableOfType(DracoonApiException.NotFound.class,
				() -> dracoon.nodes().get(987654321).block(LONG));
		assertThat(ex.getOperation()).isEqualTo("DracoonNodes.get");
		String token = dracoon.tokenSource().token().block(LONG).value().value();
		dracoon.close();
		try (Dracoon late = Dracoon.builder().baseUrl(this.emulator.baseUrl()).accessToken(Secret.of(token)).build()) {
			DracoonAuthenticationException refused = catchThrowableOfType(DracoonAuthenticationException.class,
					() -> late.account().get().block(LONG));
			assertThat(refused.getReason()).isEqualTo(DracoonAuthenticationException.Reason.TOKEN_REFUSED);
		}
	}

	@Test
	void clientThatWasShutDownTransfersAgainAfterItsRestart() throws IOException {
		UploadRequest request = UploadRequest.of(Files.write(this.directory.resolve("late.bin"), new byte[1000]),
				"/Projects");
		try (Dracoon dracoon = client("Emulator-2026!").revokeOnClose(true).build()) {
			dracoon.restart();
			ask(dracoon, 1);
			dracoon.shutDown(LONG).block(LONG);
			DracoonTransferException ex = catchThrowableOfType(DracoonTransferException.class,
					() -> dracoon.transfers().upload(request).result().block(LONG));
			assertThat(ex.getReason()).isEqualTo(DracoonTransferException.Reason.SHUTTING_DOWN);
			dracoon.restart();
			assertThat(dracoon.transfers().upload(request).result().block(LONG).name()).isEqualTo("late.bin");
		}
	}

	private DracoonBuilder client(String password) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of(password))
			.encryptionPassword("Encryption-2026!");
	}

	private static void ask(Dracoon dracoon, int times) {
		List<?> answers = Flux.range(0, times)
			.flatMap((index) -> dracoon.account().get(), times)
			.collectList()
			.block(LONG);
		assertThat(answers).hasSize(times);
	}

	private long tokenRequests() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/token")).count();
	}

	/**
	 * Tells whether the client wrote a line of the log. The emulator writes to the same
	 * log.
	 */
	private static boolean isOfTheClient(String line) {
		return line.startsWith("reactor.netty.http.client") || line.startsWith("reactor.netty.resources")
				|| line.startsWith("org.springframework.web.reactive.function.client")
				|| (line.startsWith("io.dracoonspring") && !line.startsWith("io.dracoonspring.emulator"));
	}

}
