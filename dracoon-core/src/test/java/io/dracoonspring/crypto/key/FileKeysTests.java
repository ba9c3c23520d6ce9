// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
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
@ParameterizedClass
@EnumSource(TestProvider.class)
class FileKeysTests {

	private static final String PASSWORD = "correct horse";

	private final RsaProvider rsa;

	private final KeyPairs keyPairs;

	private final FileKeys fileKeys;

	private final PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();

	FileKeysTests(TestProvider provider) {
		this.rsa = provider.rsa();
		this.keyPairs = TestKeys.quick(this.rsa);
		this.fileKeys = new FileKeys(this.rsa);
	}

	private UnlockedKeyPair unlocked(KeyPairVersion version) {
		return TestKeys.unlocked(version, this.rsa);
	}

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void officialSdkDecryptsWhatWeEncryptAndTheOtherWayRound(KeyPairVersion version) throws Exception {
		UnlockedKeyPair pair = unlocked(version);
		UserKeyPairContainer container = this.keyPairs.encrypt(pair, PASSWORD);

		FileKey encrypted = this.fileKeys.encrypt(this.plain, pair.publicKey());
		assertThat(encrypted.version()).isEqualTo(version.fileKeyVersion().value());
		assertSame(Sdk.decryptFileKey(encrypted, container, PASSWORD));

		assertSame(this.fileKeys.decrypt(Sdk.encryptFileKey(this.plain, container), pair));
		assertSame(this.fileKeys.decrypt(encrypted, pair));
	}

	@Test
	void versionMismatchIsDetected() {
		FileKey small = this.fileKeys.encrypt(this.plain, unlocked(KeyPairVersion.A).publicKey());
		FileKey large = this.fileKeys.encrypt(this.plain, unlocked(KeyPairVersion.RSA_4096).publicKey());
		assertRefused(Reason.VERSION_MISMATCH, () -> this.fileKeys.decrypt(small, unlocked(KeyPairVersion.RSA_4096)));
		assertRefused(Reason.VERSION_MISMATCH, () -> this.fileKeys.decrypt(large, unlocked(KeyPairVersion.A)));
		assertRefused(Reason.UNSUPPORTED_VERSION, () -> this.fileKeys
			.decrypt(new FileKey(small.key(), small.iv(), "B\u0007", small.tag()), unlocked(KeyPairVersion.A)));
	}

	@Test
	void malformedAndForeignFileKeysAreRefused() throws Exception {
		UnlockedKeyPair pair = unlocked(KeyPairVersion.A);
		FileKey good = this.fileKeys.encrypt(this.plain, pair.publicKey());
		byte[] changed = Base64.getDecoder().decode(good.key());
		changed[100] ^= 1;
		byte[] larger = new byte[changed.length];
		Arrays.fill(larger, (byte) 0xff);
		for (FileKey bad : new FileKey[] { new FileKey("*", good.iv(), "A", good.tag()),
				new FileKey("AAAA", good.iv(), "A", good.tag()), new FileKey(good.key(), "AAAA", "A", good.tag()),
				new FileKey(good.key(), good.iv(), "A", "AAAA"),
				new FileKey("A".repeat(1_000_000), good.iv(), "A", good.tag()),
				new FileKey(Base64.getEncoder().encodeToString(changed), good.iv(), "A", good.tag()),
				new FileKey(Base64.getEncoder().encodeToString(larger), good.iv(), "A", good.tag()), new FileKey(
						Base64.getEncoder().encodeToString(new byte[changed.length]), good.iv(), "A", good.tag()) }) {
			assertRefused(Reason.INVALID_KEY, () -> this.fileKeys.decrypt(bad, pair));
		}
		UserKeyPairContainer other = this.keyPairs.generate(KeyPairVersion.A, PASSWORD);
		UnlockedKeyPair otherPair = this.keyPairs.unlock(other, PASSWORD);
		assertRefused(Reason.INVALID_KEY, () -> this.fileKeys.decrypt(good, otherPair));
	}

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void providersUnderstandEachOther(KeyPairVersion version) {
		RsaProvider jdk = RsaProvider.named("jdk");
		UnlockedKeyPair pair = unlocked(version);
		UnlockedKeyPair ofJdk = TestKeys.unlocked(version, jdk);
		assertSame(this.fileKeys.decrypt(new FileKeys(jdk).encrypt(this.plain, ofJdk.publicKey()), pair));
		assertSame(new FileKeys(jdk).decrypt(this.fileKeys.encrypt(this.plain, pair.publicKey()), ofJdk));
	}

	@Test
	void keyOfAnotherLengthThanThatOfAesIsRefused() throws Exception {
		UnlockedKeyPair pair = unlocked(KeyPairVersion.A);
		byte[] encrypted = this.rsa.encrypt(pair.publicKey(), new byte[31]);
		FileKey wrong = new FileKey(Base64.getEncoder().encodeToString(encrypted), "AAAAAAAAAAAAAAAA", "A",
				"AAAAAAAAAAAAAAAAAAAAAA==");
		assertRefused(Reason.INVALID_KEY, () -> this.fileKeys.decrypt(wrong, pair));
	}

	@Test
	void severalThreadsUseOneKeyPairAtTheSameTime() {
		UnlockedKeyPair pair = unlocked(KeyPairVersion.A);
		FileKey encrypted = this.fileKeys.encrypt(this.plain, pair.publicKey());
		assertThat(IntStream.range(0, 64)
			.parallel()
			.mapToObj((i) -> this.fileKeys.decrypt(encrypted, pair).key())
			.filter((key) -> Arrays.equals(key, this.plain.key()))).hasSize(64);
	}

	@Test
	void fileKeyWithoutTagCannotBeSent() {
		RecipientKey recipient = unlocked(KeyPairVersion.A).publicKey();
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
