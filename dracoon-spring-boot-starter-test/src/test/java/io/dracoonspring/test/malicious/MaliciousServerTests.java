// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Nested;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks which attacks of a malicious server the client notices. The noticed attacks must
 * be exactly those that the threat model lists as noticed.
 */
class MaliciousServerTests {

	private static final Map<Attack, Object> REASONS = new EnumMap<>(
			Map.ofEntries(Map.entry(Attack.PLAINTEXT_WANTED, DracoonTransferException.Reason.NOT_ENCRYPTED),
					Map.entry(Attack.CIPHERTEXT_FOR_PLAINTEXT, DracoonTransferException.Reason.NOT_ENCRYPTED),
					Map.entry(Attack.SILENCE_ABOUT_ROOM, DracoonTransferException.Reason.ENCRYPTION_UNKNOWN),
					Map.entry(Attack.SILENCE_ABOUT_FILE, DracoonTransferException.Reason.ENCRYPTION_UNKNOWN),
					Map.entry(Attack.WEAK_KEY_PAIR, DracoonCryptoException.Reason.UNSUPPORTED_VERSION),
					Map.entry(Attack.FAILING_KEY_PAIR_POLICY, DracoonApiException.class),
					Map.entry(Attack.FOREIGN_PUBLIC_KEY, DracoonCryptoException.Reason.RECIPIENT_REFUSED),
					Map.entry(Attack.FOREIGN_FILE_KEY, DracoonProtocolException.class),
					Map.entry(Attack.TAMPERED_PRIVATE_KEY, DracoonCryptoException.Reason.KEY_TAMPERED),
					Map.entry(Attack.ENDLESS_KEY_DERIVATION, DracoonCryptoException.Reason.INVALID_KEY),
					Map.entry(Attack.UPLOAD_TO_FOREIGN_HOST, DracoonProtocolException.class),
					Map.entry(Attack.DOWNLOAD_FROM_FOREIGN_HOST, DracoonProtocolException.class),
					Map.entry(Attack.CHANGED_CIPHERTEXT, DracoonCryptoException.Reason.INVALID_TAG),
					Map.entry(Attack.CHANGED_PLAIN_CONTENT, DracoonTransferException.Reason.CHECKSUM_MISMATCH)));

	/** Tests a client with default settings. */
	@Nested
	class Standard extends Contract {

		@Override
		protected ClientUnderTest connect(DracoonEmulator emulator, EmulatorAccount account) {
			Dracoon dracoon = Dracoon.builder()
				.baseUrl(emulator.baseUrl())
				.serviceAccount(new ClientCredentials(account.clientId(), Secret.of(account.clientSecret())),
						account.username(), Secret.of(account.password()))
				.encryptionPassword(account.encryptionPassword())
				.retry((settings) -> settings.withMaxRetries(1).withInitialBackoff(Duration.ofMillis(10)))
				.build();
			return new Client(dracoon, dracoon);
		}

		@Override
		int column() {
			return 3;
		}

	}

	/** Tests the client of an application with {@code dracoon.security=strict}. */
	@Nested
	class Strict extends Contract {

		@Override
		protected ClientUnderTest connect(DracoonEmulator emulator, EmulatorAccount account) {
			ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
				.web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF)
				.properties("dracoon.security=strict", "dracoon.http.storage-hosts=127.0.0.1",
						"dracoon.base-url=" + emulator.baseUrl(), "dracoon.auth.client-id=" + account.clientId(),
						"dracoon.auth.client-secret=" + account.clientSecret(),
						"dracoon.auth.username=" + account.username(), "dracoon.auth.password=" + account.password(),
						"dracoon.crypto.encryption-password=" + account.encryptionPassword(),
						"spring.reactor.netty.shutdown-quiet-period=1ms")
				.run();
			return new Client(application.getBean(Dracoon.class), application);
		}

		@Override
		int column() {
			return 4;
		}

		@Configuration(proxyBeanMethods = false)
		@EnableAutoConfiguration
		static class Application {

		}

	}

	/** Contains the checks that apply to both clients. */
	abstract static class Contract extends MaliciousServerContract {

		/**
		 * Returns the number of the column, in the table of the threat model, that shows
		 * which attacks this client notices. The first column has the number 1.
		 */
		abstract int column();

		@Override
		protected Set<Attack> unnoticed() {
			try {
				return Files.readAllLines(Path.of("../docs/threat-model.md"))
					.stream()
					.map((line) -> line.split(" *\\| *"))
					.filter((cells) -> cells.length == 5 && cells[1].matches("`[A-Z_]+`"))
					.filter((cells) -> cells[column()].equals("not noticed"))
					.map((cells) -> Attack.valueOf(cells[1].replace("`", "")))
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(Attack.class)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		protected void refused(Attack attack, Throwable failure) {
			if (unnoticed().contains(attack)) {
				return;
			}
			Object expected = (column() == 4 && attack.name().contains("PLAIN_CONTENT"))
					? DracoonTransferException.Reason.NOT_ENCRYPTED : REASONS.get(attack);
			assertThat(expected).as(attack.name()).isNotNull();
			if (failure instanceof DracoonTransferException transfer) {
				assertThat(transfer.getReason()).as(attack.name()).isEqualTo(expected);
			}
			else if (failure instanceof DracoonCryptoException crypto) {
				assertThat(crypto.getReason()).as(attack.name()).isEqualTo(expected);
			}
			else {
				assertThat(failure).as(attack.name()).isInstanceOf((Class<?>) expected);
			}
		}

	}

	/**
	 * Is the client under test.
	 *
	 * @param dracoon the client
	 * @param resources the client, or the application that closes it
	 */
	record Client(Dracoon dracoon, AutoCloseable resources) implements ClientUnderTest {

		private static final Duration TIMEOUT = Duration.ofMinutes(1);

		@Override
		public long upload(String room, String name, byte[] content) {
			return this.dracoon.transfers()
				.upload(UploadRequest.of(UploadSource.of(new ByteArrayResource(content)), NodeAddress.ofPath(room),
						name))
				.result()
				.block(TIMEOUT)
				.id();
		}

		@Override
		public byte[] download(long fileId) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			this.dracoon.transfers().download(ContentRequest.of(fileId)).writeTo(content).block(TIMEOUT);
			return content.toByteArray();
		}

		@Override
		public void distributeFileKey(long fileId) throws Exception {
			DistributionResult result = this.dracoon.missingFileKeys().distributeForFile(fileId).block(TIMEOUT);
			if (result.interruption() != null) {
				throw (Exception) result.interruption();
			}
			if (!result.failures().isEmpty()) {
				throw (Exception) result.failures().get(0).cause();
			}
		}

		@Override
		public String makeKeyPair(String password) {
			return this.dracoon.keyPairs().generate(password).block(TIMEOUT).publicKeyContainer().version();
		}

		@Override
		public void close() throws Exception {
			this.resources.close();
		}

	}

}
