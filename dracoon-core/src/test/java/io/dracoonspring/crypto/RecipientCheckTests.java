// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.RewritingProxy;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that only recipients that the application accepts get file keys. */
class RecipientCheckTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String PASSWORD = "Encryption-2026!";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = client("alice", this.emulator.baseUrl().toString(), CryptoSettings.defaults());

	private final List<FileKeyRecipient> asked = new CopyOnWriteArrayList<>();

	private long file;

	@BeforeEach
	void aliceLacksAKey() {
		Node found = this.alice.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
		assertThat(found).isNotNull();
		this.file = found.id();
		replaceKeyPair();
	}

	@AfterEach
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	private void replaceKeyPair() {
		this.alice.account().deleteKeyPair("RSA-4096").block(TIMEOUT);
		this.alice.account().setKeyPair(TestKeys.quick().generate(KeyPairVersion.RSA_4096, PASSWORD)).block(TIMEOUT);
	}

	@Test
	void recipientWhomTheApplicationRefusesGetsNothing() throws Exception {
		try (CapturedLogs logs = new CapturedLogs(); Dracoon admin = admin((recipient) -> {
			this.asked.add(recipient);
			return false;
		})) {
			DistributionResult result = distribute(admin);
			assertThat(result.distributed()).isZero();
			assertThat(result.failures()).singleElement().satisfies((failure) -> {
				assertThat(((DracoonCryptoException) failure.cause()).getReason()).isEqualTo(Reason.RECIPIENT_REFUSED);
				assertThat(failure.cause()).hasMessageContaining(fingerprint());
			});
			assertThat(logs.lines(Level.WARN)).singleElement(InstanceOfAssertFactories.STRING)
				.contains("not encrypted for the recipient " + userId() + ",")
				.contains(fingerprint());
		}
		assertThat(this.asked)
			.containsOnly(new FileKeyRecipient(userId(), KeyPairVersion.RSA_4096, fingerprint(), this.file, null));
		StepVerifier.create(this.alice.files().getUserFileKey(this.file))
			.expectError(DracoonApiException.class)
			.verify(TIMEOUT);
	}

	@Test
	void listedFingerprintGetsItsKeyAndIsLogged() throws Exception {
		String written = fingerprint().toUpperCase(Locale.ROOT).replaceAll("..(?!$)", "$0:");
		try (CapturedLogs logs = new CapturedLogs(); Dracoon admin = admin(RecipientCheck.listed(Set.of(written)))) {
			assertThat(distribute(admin)).isEqualTo(new DistributionResult(1, List.of(), null));
			assertThat(logs.lines(Level.INFO))
				.anySatisfy((line) -> assertThat(line).contains(" encrypted for the recipient " + userId() + ",")
					.contains(fingerprint()));
		}
		try (Dracoon admin = admin(RecipientCheck.listed(Set.of(written)))) {
			replaceKeyPair();
			assertThat(distribute(admin).failures()).hasSize(1);
		}
	}

	@Test
	void keyPairThatReplacesTheOneSeenFirstIsRefused() {
		Map<Long, String> pins = new ConcurrentHashMap<>();
		RecipientPins kept = (recipient) -> {
			String former = pins.putIfAbsent(recipient.id(), recipient.fingerprint());
			return (former != null) ? former : recipient.fingerprint();
		};
		try (Dracoon admin = admin(RecipientCheck.firstSeen(kept))) {
			assertThat(distribute(admin).distributed()).isOne();
			replaceKeyPair();
			assertThat(distribute(admin).failures()).hasSize(1);
			pins.clear();
			assertThat(distribute(admin).distributed()).isOne();
		}
	}

	@Test
	void oneRunMakesNoMoreFileKeysThanItMay(@TempDir Path directory) throws Exception {
		Path source = Files.writeString(directory.resolve("second.txt"), "second");
		CryptoSettings settings = CryptoSettings.defaults().withMaxFileKeysPerRun(1);
		try (Dracoon admin = client("admin", this.emulator.baseUrl().toString(), settings)) {
			admin.transfers().upload(UploadRequest.of(source, "/Vault")).result().block(TIMEOUT);
			replaceKeyPair();
			DistributionResult first = admin.missingFileKeys().distributeAll().block(TIMEOUT);
			assertThat(first.distributed()).isOne();
			assertThat(first.interruption()).hasMessageContaining("'dracoon.crypto.max-file-keys-per-run'");
			assertThat(admin.missingFileKeys().distributeAll().block(TIMEOUT).distributed()).isOne();
		}
	}

	@Test
	void keysOfFilesThatWereNotAskedForAreRefused() {
		try (RewritingProxy proxy = new RewritingProxy(this.emulator.baseUrl());
				Dracoon admin = client("admin", proxy.url(), CryptoSettings.defaults())) {
			proxy.rewrite((request) -> (answer) -> {
				if (answer.has("fileId") && answer.has("userId")) {
					answer.put("fileId", 4711);
				}
			});
			DistributionResult result = distribute(admin);
			assertThat(result.distributed()).isZero();
			assertThat(result.interruption()).isInstanceOf(DracoonProtocolException.class);
		}
	}

	private DistributionResult distribute(Dracoon admin) {
		DistributionResult result = admin.missingFileKeys().distributeForFile(this.file).block(TIMEOUT);
		assertThat(result).isNotNull();
		return result;
	}

	private String fingerprint() throws NoSuchAlgorithmException {
		UserKeyPairContainer keyPair = this.alice.account().listKeyPairs().blockLast(TIMEOUT);
		String pem = keyPair.publicKeyContainer().publicKey();
		byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
	}

	private long userId() {
		return this.alice.account().get().block(TIMEOUT).id();
	}

	private Dracoon admin(RecipientCheck check) {
		return client("admin", this.emulator.baseUrl().toString(), CryptoSettings.defaults().withRecipientCheck(check));
	}

	private static Dracoon client(String userName, String baseUrl, CryptoSettings settings) {
		return Dracoon.builder()
			.baseUrl(baseUrl)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.encryptionPassword(PASSWORD)
			.crypto((defaults) -> settings)
			.build();
	}

}
