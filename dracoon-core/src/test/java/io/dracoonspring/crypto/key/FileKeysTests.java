/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.crypto.key;

import java.util.Base64;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link FileKeys}.
 */
class FileKeysTests {

	private static final String PASSWORD = "correct horse";

	private final FileKeys fileKeys = new FileKeys();

	private final PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void officialSdkDecryptsWhatWeEncryptAndTheOtherWayRound(KeyPairVersion version) throws Exception {
		UnlockedKeyPair pair = TestKeys.unlocked(version);
		UserKeyPairContainer container = new KeyPairs(1000).encrypt(pair, PASSWORD);

		FileKey encrypted = this.fileKeys.encrypt(this.plain, pair.publicKey());
		assertThat(encrypted.version()).isEqualTo(version.fileKeyVersion().value());
		assertSame(Sdk.decryptFileKey(encrypted, container, PASSWORD));

		assertSame(this.fileKeys.decrypt(Sdk.encryptFileKey(this.plain, container), pair));
		assertSame(this.fileKeys.decrypt(encrypted, pair));
	}

	@Test
	void versionMismatchIsDetected() {
		FileKey small = this.fileKeys.encrypt(this.plain, TestKeys.unlocked(KeyPairVersion.A).publicKey());
		FileKey large = this.fileKeys.encrypt(this.plain, TestKeys.unlocked(KeyPairVersion.RSA_4096).publicKey());
		assertRefused(Reason.VERSION_MISMATCH,
				() -> this.fileKeys.decrypt(small, TestKeys.unlocked(KeyPairVersion.RSA_4096)));
		assertRefused(Reason.VERSION_MISMATCH, () -> this.fileKeys.decrypt(large, TestKeys.unlocked(KeyPairVersion.A)));
		assertRefused(Reason.UNSUPPORTED_VERSION,
				() -> this.fileKeys.decrypt(new FileKey(small.key(), small.iv(), "B\u0007", small.tag()),
						TestKeys.unlocked(KeyPairVersion.A)));
	}

	@Test
	void malformedAndForeignFileKeysAreRefused() throws Exception {
		UnlockedKeyPair pair = TestKeys.unlocked(KeyPairVersion.A);
		FileKey good = this.fileKeys.encrypt(this.plain, pair.publicKey());
		byte[] changed = Base64.getDecoder().decode(good.key());
		changed[100] ^= 1;
		for (FileKey bad : new FileKey[] { new FileKey("*", good.iv(), "A", good.tag()),
				new FileKey("AAAA", good.iv(), "A", good.tag()), new FileKey(good.key(), "AAAA", "A", good.tag()),
				new FileKey(good.key(), good.iv(), "A", "AAAA"),
				new FileKey("A".repeat(1_000_000), good.iv(), "A", good.tag()),
				new FileKey(Base64.getEncoder().encodeToString(changed), good.iv(), "A", good.tag()) }) {
			assertRefused(Reason.INVALID_KEY, () -> this.fileKeys.decrypt(bad, pair));
		}
		UserKeyPairContainer other = new KeyPairs(1000).generate(KeyPairVersion.A, PASSWORD);
		UnlockedKeyPair otherPair = new KeyPairs(1000).unlock(other, PASSWORD);
		assertRefused(Reason.INVALID_KEY, () -> this.fileKeys.decrypt(good, otherPair));
	}

	@Test
	void fileKeyWithoutTagCannotBeSent() {
		RecipientKey recipient = TestKeys.unlocked(KeyPairVersion.A).publicKey();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.fileKeys.encrypt(PlainFileKey.generate(), recipient));
	}

	private void assertSame(PlainFileKey other) {
		assertThat(other.key()).isEqualTo(this.plain.key());
		assertThat(other.iv()).isEqualTo(this.plain.iv());
		assertThat(other.tag()).isEqualTo(this.plain.tag());
	}

	private static void assertRefused(Reason reason, ThrowingCallable call) {
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
