// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.config.AlgorithmStatus;
import io.dracoonspring.api.config.AlgorithmVersionInfo;
import io.dracoonspring.api.config.AlgorithmVersionInfoList;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.ShareKeys;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeyVersion;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.Sdk;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Tests for {@link DracoonShareKeys}.
 */
class DracoonShareKeysIT {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String PASSWORD = "Freigabe für alle";

	private final DracoonFiles files = Mockito.mock(DracoonFiles.class);

	private final DracoonServerConfig config = Mockito.mock(DracoonServerConfig.class);

	private final DracoonCrypto crypto = Mockito.mock(DracoonCrypto.class);

	private final PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();

	private final DracoonShareKeys shareKeys = new DefaultDracoonShareKeys(this.files, this.config, this.crypto,
			QuickTools.create());

	@Test
	void keysOfADownloadShareOpenWithItsPasswordForUsAndForTheOfficialSdk() throws Exception {
		UnlockedKeyPair own = TestKeys.unlocked(KeyPairVersion.A);
		FileKey encrypted = new FileKeys().encrypt(this.plain, own.publicKey());
		given(this.files.getUserFileKey(10)).willReturn(Mono.just(encrypted));
		given(this.config.getAlgorithms()).willReturn(Mono.just(new AlgorithmVersionInfoList(List.of(),
				List.of(new AlgorithmVersionInfo("RSA-4096", AlgorithmStatus.REQUIRED, "")))));
		given(this.crypto.unlock()).willReturn(Mono.empty());
		given(this.crypto.decryptFileKey(any()))
			.willAnswer((call) -> Mono.fromCallable(() -> new FileKeys().decrypt(call.getArgument(0), own)));
		ShareKeys keys = this.shareKeys.forDownloadShare(10, Secret.of(PASSWORD)).block(TIMEOUT);
		assertThat(keys).isNotNull();
		assertThat(keys.fileKey().version()).isEqualTo("RSA-4096/AES-256-GCM");
		assertThat(Sdk.decryptFileKey(keys.fileKey(), keys.keyPair(), PASSWORD).key()).isEqualTo(this.plain.key());
		StepVerifier
			.create(this.shareKeys.openDownloadShare(keys.keyPair().privateKeyContainer(), keys.fileKey(),
					Secret.of(PASSWORD)))
			.assertNext((opened) -> {
				assertThat(opened.key()).isEqualTo(this.plain.key());
				assertThat(opened.tag()).isEqualTo(this.plain.tag());
			})
			.expectComplete()
			.verify(TIMEOUT);
		StepVerifier
			.create(this.shareKeys.openDownloadShare(keys.keyPair().privateKeyContainer(), keys.fileKey(),
					Secret.of("wrong")))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
					(wrong) -> assertThat(wrong.getReason()).isEqualTo(Reason.WRONG_PASSWORD)))
			.verify(TIMEOUT);
		CreateDownloadShareRequest request = CreateDownloadShareRequest.of(10);
		assertThat(keys.addTo(request)).isEqualTo(request.withKeyPair(keys.keyPair()).withFileKey(keys.fileKey()));
		assertThatIllegalArgumentException().isThrownBy(() -> keys.addTo(request.withPassword(Secret.of(PASSWORD))));
		assertThat(keys).hasToString("ShareKeys[version=RSA-4096/AES-256-GCM]");
	}

	@Test
	void downloadShareOfTheOfficialSdkOpensForUs() throws Exception {
		UserKeyPairContainer pair = Sdk.generateKeyPair(KeyPairVersion.RSA_4096, PASSWORD);
		FileKey encrypted = Sdk.encryptFileKey(this.plain, pair);
		PlainFileKey opened = this.shareKeys
			.openDownloadShare(pair.privateKeyContainer(), encrypted, Secret.of(PASSWORD))
			.block(TIMEOUT);
		assertThat(opened).isNotNull();
		assertThat(opened.key()).isEqualTo(this.plain.key());
		assertThat(opened.tag()).isEqualTo(this.plain.tag());
	}

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void fileKeyOfAnUploadShareOpensForTheOfficialSdk(KeyPairVersion version) throws Exception {
		UserKeyPairContainer pair = Sdk.generateKeyPair(version, PASSWORD);
		List<UserFileKey> keys = this.shareKeys
			.forUploadShare(this.plain, List.of(new UserUserPublicKey(7L, pair.publicKeyContainer())))
			.block(TIMEOUT);
		assertThat(keys).singleElement()
			.satisfies((key) -> assertThat(Sdk.decryptFileKey(key.fileKey(), pair, PASSWORD).key())
				.isEqualTo(this.plain.key()));
	}

	@Test
	void uploadShareGivesEveryListedKeyItsFileKey() {
		List<UserFileKey> keys = this.shareKeys.forUploadShare(this.plain,
				List.of(new UserUserPublicKey(1L, TestKeys.publicKey(KeyPairVersion.A)),
						new UserUserPublicKey(1L, TestKeys.publicKey(KeyPairVersion.RSA_4096)),
						new UserUserPublicKey(-2L, TestKeys.publicKey(KeyPairVersion.A))))
			.block(TIMEOUT);
		assertThat(keys).extracting(UserFileKey::userId).containsExactly(1L, 1L, -2L);
		assertThat(keys).extracting((key) -> key.fileKey().version()).containsExactly("A", "RSA-4096/AES-256-GCM", "A");
		assertThat(keys).allSatisfy((key) -> {
			KeyPairVersion version = FileKeyVersion.of(key.fileKey().version()).keyPairVersion();
			assertThat(new FileKeys().decrypt(key.fileKey(), TestKeys.unlocked(version)).key())
				.isEqualTo(this.plain.key());
		});
	}

}
