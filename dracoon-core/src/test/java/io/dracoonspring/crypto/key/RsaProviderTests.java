// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.io.File;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.testing.RecordingProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests for {@link RsaProvider}.
 */
class RsaProviderTests {

	private static final String PASSWORD = "correct horse";

	private final PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();

	@Test
	void autoUsesTheCorrettoProviderWhereItCanBeLoaded() {
		assumeTrue(TestProvider.isForThisMachine());
		TestKeys.unlocked(KeyPairVersion.A, RsaProvider.auto()).close();
		assertThat(RsaProvider.auto().inUse()).startsWith("AmazonCorrettoCryptoProvider 2.");
		assertThat(RsaProvider.named("AUTO")).isSameAs(RsaProvider.auto());
	}

	@Test
	void autoUsesTheJdkInApplicationsWithoutTheCorrettoProvider() throws Exception {
		assertThat(unlockInAnApplication((entry) -> !entry.contains("AmazonCorrettoCryptoProvider")))
			.startsWith("null, SunJCE")
			.contains("There is no security provider 'ACCP': choose 'auto', 'jdk', or one of ", "; or add ");
	}

	@Test
	void autoUsesTheJdkWhereTheCorrettoProviderCannotUnpackItsLibrary(@TempDir Path directory) throws Exception {
		String property = "com.amazon.corretto.crypto.provider.tmpdir";
		System.setProperty(property, Files.createFile(directory.resolve("no-directory")).toString());
		try {
			assertThat(unlockInAnApplication((entry) -> true)).startsWith("null, SunJCE")
				.contains("'ACCP' does not support RSA", "its native library cannot be loaded");
		}
		finally {
			System.clearProperty(property);
		}
	}

	private static String unlockInAnApplication(Predicate<String> classPath) throws Exception {
		URL[] entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(classPath)
			.map(RsaProviderTests::url)
			.toArray(URL[]::new);
		try (URLClassLoader application = new URLClassLoader(entries, ClassLoader.getPlatformClassLoader())) {
			Supplier<?> unlocking = (Supplier<?>) application.loadClass(Unlocking.class.getName())
				.getDeclaredConstructor()
				.newInstance();
			assertThat(unlocking.getClass()).isNotEqualTo(Unlocking.class);
			return (String) unlocking.get();
		}
	}

	private static URL url(String entry) {
		try {
			return Path.of(entry).toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@EnumSource(TestProvider.class)
	void providersAreNotRegistered(TestProvider provider) {
		Provider[] before = Security.getProviders();
		FileKeys fileKeys = new FileKeys(provider.rsa());
		UnlockedKeyPair pair = TestKeys.unlocked(KeyPairVersion.RSA_4096, provider.rsa());
		assertThat(fileKeys.decrypt(fileKeys.encrypt(this.plain, pair.publicKey()), pair).key())
			.isEqualTo(this.plain.key());
		assertThat(Security.getProviders()).isEqualTo(before);
	}

	@Test
	void theJdkIsAskedByNameEvenIfAnotherProviderStandsInFront() {
		RecordingProvider first = new RecordingProvider();
		Security.insertProviderAt(first, 1);
		try {
			RsaProvider jdk = RsaProvider.named("jdk");
			FileKeys fileKeys = new FileKeys(jdk);
			UnlockedKeyPair pair = TestKeys.unlocked(KeyPairVersion.A, jdk);
			fileKeys.decrypt(fileKeys.encrypt(this.plain, pair.publicKey()), pair);
			assertThat(jdk.inUse()).startsWith("SunJCE ");
			assertThat(first.encryptions() + first.decryptions()).isZero();
		}
		finally {
			Security.removeProvider(first.getName());
		}
	}

	@Test
	void registeredProvidersHaveNames() {
		RecordingProvider registered = new RecordingProvider();
		Security.addProvider(registered);
		try {
			RsaProvider named = RsaProvider.named("Recording");
			assertThat(named.inUse()).isEqualTo("Recording 1");
			int checks = registered.decryptions();
			assertThat(checks).isPositive();
			FileKeys fileKeys = new FileKeys(named);
			UnlockedKeyPair pair = TestKeys.unlocked(KeyPairVersion.A, named);
			fileKeys.decrypt(fileKeys.encrypt(this.plain, pair.publicKey()), pair);
			assertThat(registered.decryptions()).isEqualTo(checks + 1);
		}
		finally {
			Security.removeProvider(registered.getName());
		}
	}

	@Test
	void errorForAnUnknownNameListsTheProviders() {
		assertThatIllegalArgumentException().isThrownBy(() -> RsaProvider.named("Corretto"))
			.withMessageStartingWith("There is no security provider 'Corretto': choose 'auto', 'jdk', or one of ")
			.withMessageContaining("SunJCE");
		assertThatIllegalArgumentException().isThrownBy(() -> RsaProvider.named(""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SUN", "SunRsaSign" })
	void providersWithoutRsaAreRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> RsaProvider.named(name))
			.withMessageStartingWith("The security provider '" + name + "' does not support RSA as DRACOON needs it");
	}

	@Test
	void providersThatDecryptWronglyAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> RsaProvider.of(RecordingProvider.deaf()))
			.withMessageStartingWith("The security provider 'Deaf' does not support RSA as DRACOON needs it");
	}

	@Test
	void autoUsesTheJdkForPrivateKeysThatAccpRejects() throws Exception {
		assumeTrue(TestProvider.isForThisMachine());
		UserKeyPairContainer container = container(peculiar(RSAKeyGenParameterSpec.F4, true));
		try (UnlockedKeyPair pair = TestKeys.quick(RsaProvider.auto()).unlock(container, PASSWORD)) {
			FileKeys fileKeys = new FileKeys();
			assertThat(fileKeys.decrypt(fileKeys.encrypt(this.plain, pair.publicKey()), pair).key())
				.isEqualTo(this.plain.key());
		}
		assertThatExceptionOfType(DracoonCryptoException.class)
			.isThrownBy(() -> TestKeys.quick(RsaProvider.named("ACCP")).unlock(container, PASSWORD))
			.withMessageContaining("AmazonCorrettoCryptoProvider")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.INVALID_KEY));
	}

	@Test
	void autoUsesTheJdkForPublicKeysThatAccpRejects() throws Exception {
		assumeTrue(TestProvider.isForThisMachine());
		BigInteger exponent = BigInteger.ONE.shiftLeft(40).add(BigInteger.valueOf(15));
		UserKeyPairContainer container = container(peculiar(exponent, false));
		try (UnlockedKeyPair pair = TestKeys.quick(RsaProvider.auto()).unlock(container, PASSWORD)) {
			assertThat(new FileKeys().decrypt(new FileKeys().encrypt(this.plain, pair.publicKey()), pair).key())
				.isEqualTo(this.plain.key());
			FileKeys strict = new FileKeys(RsaProvider.named("ACCP"));
			assertThatExceptionOfType(DracoonCryptoException.class)
				.isThrownBy(() -> strict.encrypt(this.plain, pair.publicKey()));
		}
	}

	@Test
	void providersThatCannotConvertKeysGetThemAsTheyAre() {
		assertThat(new RecordingProvider().getService("KeyFactory", "RSA")).isNull();
		assertThat(RsaProvider.of(new RecordingProvider()).inUse()).isEqualTo("Recording 1");
		assertThat(RsaProvider.of(new BouncyCastleProvider()).inUse()).startsWith("BC 1.");
	}

	// returns a key that is mathematically valid, but that no common generator creates
	private static RSAPrivateCrtKey peculiar(BigInteger exponent, boolean largePrivateExponent) throws Exception {
		Random random = new SecureRandom();
		BigInteger p;
		BigInteger q;
		BigInteger phi;
		do {
			p = BigInteger.probablePrime(1024, random);
			q = BigInteger.probablePrime(1024, random);
			phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
		}
		while (p.multiply(q).bitLength() != 2048 || !exponent.gcd(phi).equals(BigInteger.ONE));
		BigInteger d = exponent.modInverse(phi);
		return RsaKeys.privateKey(
				new RSAPrivateCrtKeySpec(p.multiply(q), exponent, largePrivateExponent ? d.add(phi.shiftLeft(2)) : d, p,
						q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p)));
	}

	private static UserKeyPairContainer container(RSAPrivateCrtKey key) throws Exception {
		UnlockedKeyPair pair = RsaProvider.named("jdk")
			.hold(new RecipientKey(KeyPairVersion.A, RsaKeys.publicKeyOf(key)), key);
		return TestKeys.quick().encrypt(pair, PASSWORD);
	}

	/**
	 * Decrypts a file key as an application does. Returns the provider that {@code auto}
	 * uses before and after the decryption, and the reason why the provider ACCP cannot
	 * be used.
	 */
	public static final class Unlocking implements Supplier<String> {

		@Override
		public String get() {
			String before = RsaProvider.auto().inUse();
			PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();
			FileKeys fileKeys = new FileKeys();
			try (UnlockedKeyPair pair = TestKeys.unlocked(KeyPairVersion.A)) {
				fileKeys.decrypt(fileKeys.encrypt(plain, pair.publicKey()), pair);
			}
			try {
				return "found " + RsaProvider.named("ACCP");
			}
			catch (IllegalArgumentException ex) {
				return before + ", " + RsaProvider.auto().inUse() + ", " + ex.getMessage();
			}
		}

	}

}
