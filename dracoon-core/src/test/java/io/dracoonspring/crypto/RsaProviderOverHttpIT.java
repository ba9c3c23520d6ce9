// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.RsaProvider;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.RecordingProvider;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the selected security provider encrypts and decrypts all file keys of a
 * client.
 */
class RsaProviderOverHttpIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String LOGIN_PASSWORD = "Emulator-2026!";

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final RecordingProvider provider = new RecordingProvider();

	private final Dracoon admin = client("admin", RsaProvider.of(this.provider));

	@AfterEach
	void stop() {
		this.admin.close();
		this.emulator.close();
	}

	@Test
	void transfersUseIt() {
		byte[] content = "secret".getBytes(StandardCharsets.UTF_8);
		int encryptions = this.provider.encryptions();
		int decryptions = this.provider.decryptions();
		Node file = this.admin.transfers()
			.upload(UploadRequest.of(UploadSource.of(new ByteArrayResource(content)), NodeAddress.ofPath("/Vault"),
					"a.txt"))
			.result()
			.block(TIMEOUT);
		assertThat(file).isNotNull();
		assertThat(this.provider.encryptions()).as("file keys for admin and for alice").isGreaterThan(encryptions + 1);
		StepVerifier
			.create(DataBufferUtils.join(this.admin.transfers().download(ContentRequest.of(file.id())).content()))
			.assertNext((read) -> {
				assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo("secret");
				DataBufferUtils.release(read);
			})
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.provider.decryptions()).isGreaterThan(decryptions);
		assertThat(this.admin.activity().rsaProvider()).isEqualTo("Recording 1");
	}

	@Test
	void distributionUsesIt() {
		Node file = this.admin.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
		assertThat(file).isNotNull();
		try (Dracoon alice = client("alice", RsaProvider.named("jdk"))) {
			alice.account().deleteKeyPair("RSA-4096").block(TIMEOUT);
			UserKeyPairContainer fresh = TestKeys.quick()
				.encrypt(TestKeys.unlocked(KeyPairVersion.A), ENCRYPTION_PASSWORD);
			alice.account().setKeyPair(fresh).block(TIMEOUT);
			int encryptions = this.provider.encryptions();
			int decryptions = this.provider.decryptions();
			StepVerifier.create(this.admin.missingFileKeys().distributeForFile(file.id()))
				.expectNext(new DistributionResult(1, List.of(), null))
				.expectComplete()
				.verify(TIMEOUT);
			assertThat(this.provider.encryptions()).isEqualTo(encryptions + 1);
			assertThat(this.provider.decryptions()).isEqualTo(decryptions + 1);
			StepVerifier.create(alice.files().getUserFileKey(file.id()).flatMap(alice.crypto()::decryptFileKey))
				.expectNextCount(1)
				.expectComplete()
				.verify(TIMEOUT);
			assertThat(alice.activity().rsaProvider()).startsWith("SunJCE");
		}
	}

	@Test
	void sharesUseIt() {
		Node file = this.admin.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
		assertThat(file).isNotNull();
		this.admin.crypto().unlock().block(TIMEOUT);
		int encryptions = this.provider.encryptions();
		ShareKeys keys = this.admin.shareKeys()
			.forDownloadShare(file.id(), Secret.of("Share-Emulator-2026!"))
			.block(TIMEOUT);
		assertThat(keys).isNotNull();
		assertThat(this.provider.encryptions()).isEqualTo(encryptions + 1);
		int decryptions = this.provider.decryptions();
		StepVerifier.create(this.admin.shareKeys()
			.openDownloadShare(keys.keyPair().privateKeyContainer(), keys.fileKey(), Secret.of("Share-Emulator-2026!")))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.provider.decryptions()).isEqualTo(decryptions + 1);
	}

	@Test
	void changedPasswordsUseIt() {
		int encryptions = this.provider.encryptions();
		StepVerifier.create(this.admin.keyPairs().changePassword(ENCRYPTION_PASSWORD, "Changed-2027!"))
			.assertNext((change) -> assertThat(change.isComplete()).isTrue())
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.provider.encryptions()).isGreaterThan(encryptions);
	}

	private Dracoon client(String userName, RsaProvider rsa) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(ClientCredentials.withoutSecret("dracoon_legacy_scripting"), userName,
					Secret.of(LOGIN_PASSWORD))
			.encryptionPassword(ENCRYPTION_PASSWORD)
			.crypto((settings) -> settings.withRsaProvider(rsa))
			.build();
	}

}
