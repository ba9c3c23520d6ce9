// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.PayloadApplicationEvent;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.FileKeyRecipientEvent;
import io.dracoonspring.crypto.RecipientCheck;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the strict mode prevents the attacks of a malicious server. Neither
 * properties nor customizers can loosen the strict mode.
 */
class StrictSecurityTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String PASSWORD = "Encryption-2026!";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=1ms", "dracoon.security=strict",
				"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=" + PASSWORD);

	private final List<FileKeyRecipientEvent> met = new CopyOnWriteArrayList<>();

	private final ApplicationContextRunner strict = this.runner
		.withInitializer((context) -> context.addApplicationListener((event) -> {
			if (event instanceof PayloadApplicationEvent<?> published
					&& published.getPayload() instanceof FileKeyRecipientEvent recipient) {
				this.met.add(recipient);
			}
		}))
		.withPropertyValues("dracoon.http.storage-hosts=" + this.emulator.baseUrl().getHost());

	@TempDir
	private Path directory;

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void hostsOfTheStorageHaveToBeListed() {
		this.runner.run((context) -> assertThat(context).getFailure()
			.hasStackTraceContaining("The property 'dracoon.http.storage-hosts' is empty"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon.http.allow-plain-http", "dracoon.http.allow-plain-content" })
	void plainConnectionsStopTheStart(String property) {
		this.strict.withPropertyValues(property + "=true")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("The property '" + property + "' is refused by 'dracoon.security=strict'"));
	}

	@Test
	void anotherMachineHasToSpeakTls() {
		this.strict.withBean(DracoonConnectionDetails.class, () -> () -> URI.create("http://dracoon.example.com"))
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("'baseUrl' starts with http://"));
	}

	@Test
	void contentThatIsNotEncryptedIsNeitherSentNorRead() {
		this.strict
			.withPropertyValues("dracoon.transfer.require-encryption=false",
					"dracoon.transfer.require-verification=false")
			.run((context) -> {
				Dracoon dracoon = context.getBean(Dracoon.class);
				refused(upload(dracoon, "/Projects"));
				refused(dracoon.transfers()
					.download(ContentRequest.of("/Projects/Welcome.txt"))
					.writeTo(new ByteArrayOutputStream()));
				upload(dracoon, "/Vault").block(TIMEOUT);
			});
	}

	@Test
	void customizersCannotLoosenTheStrictMode() {
		this.strict
			.withBean(DracoonBuilderCustomizer.class,
					() -> (builder) -> builder.allowPlainHttp(true)
						.http((settings) -> settings.withAllowPlainContent(true))
						.transfer((settings) -> settings.withRequirements(TransferRequirements.none()))
						.crypto((settings) -> settings.withMinimumPasswordLength(1)))
			.run((context) -> {
				Dracoon dracoon = context.getBean(Dracoon.class);
				refused(upload(dracoon, "/Projects"));
				upload(dracoon, "/Vault").block(TIMEOUT);
				StepVerifier.create(dracoon.keyPairs().generate("Fifteen-2026-!!"))
					.expectErrorSatisfies(
							(ex) -> assertThat(ex).hasMessageContaining("must have at least 16 characters"))
					.verify(TIMEOUT);
			});
		this.strict
			.withBean(DracoonBuilderCustomizer.class,
					() -> (builder) -> builder.baseUrl("http://dracoon.example.com").allowPlainHttp(true))
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("'baseUrl' starts with http://"));
	}

	private Mono<?> upload(Dracoon dracoon, String room) throws IOException {
		Path source = Files.writeString(this.directory.resolve("strict.txt"), "strict");
		return dracoon.transfers().upload(UploadRequest.of(source, room)).result();
	}

	private static void refused(Mono<?> transfer) {
		StepVerifier.create(transfer)
			.expectErrorSatisfies((ex) -> assertThat(((DracoonTransferException) ex).getReason())
				.isEqualTo(DracoonTransferException.Reason.NOT_ENCRYPTED))
			.verify(TIMEOUT);
	}

	@Test
	void shortPasswordsAreRefused() {
		this.strict
			.run((context) -> StepVerifier.create(context.getBean(Dracoon.class).keyPairs().generate("Fifteen-2026-!!"))
				.expectErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("must have at least 16 characters"))
				.verify(TIMEOUT));
	}

	@Test
	void fileKeysAreForTheAccountOnlyUnlessTheApplicationKnowsOthers() {
		this.strict.run((context) -> {
			Dracoon admin = context.getBean(Dracoon.class);
			assertThat(distribute(admin)).isZero();
			assertThat(this.met).singleElement()
				.satisfies((event) -> assertThat(event.allowed()).isFalse())
				.satisfies((event) -> assertThat(event.recipient().fingerprint()).hasSize(64));
			assertThat(admin.missingFileKeys().distributeAll().block(TIMEOUT).failures()).isNotEmpty()
				.allSatisfy((failure) -> assertThat(((DracoonCryptoException) failure.cause()).getReason())
					.isEqualTo(DracoonCryptoException.Reason.RECIPIENT_REFUSED));
		});
		this.met.clear();
		this.strict.withBean(RecipientCheck.class, RecipientCheck::all)
			.run((context) -> assertThat(distribute(context.getBean(Dracoon.class))).isPositive());
		assertThat(this.met).singleElement().satisfies((event) -> assertThat(event.allowed()).isTrue());
	}

	/**
	 * Deletes the key pair of alice, which also deletes her file keys, and sets the same
	 * key pair again. Distributes the missing file keys and returns how many were
	 * distributed.
	 */
	private long distribute(Dracoon admin) {
		try (Dracoon alice = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.build()) {
			// reuse the key pair, because the tests run without the optimising compiler,
			// so that the generation of a new key pair would take up to a minute
			UserKeyPairContainer keyPair = alice.account().getKeyPair("RSA-4096").block(TIMEOUT);
			alice.account().deleteKeyPair("RSA-4096").block(TIMEOUT);
			alice.account().setKeyPair(keyPair).block(TIMEOUT);
		}
		return admin.missingFileKeys().distributeAll().block(TIMEOUT).distributed();
	}

}
