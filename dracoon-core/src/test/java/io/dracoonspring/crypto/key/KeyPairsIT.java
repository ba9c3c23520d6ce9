// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link KeyPairs}.
 */
class KeyPairsIT {

	private static final String PASSWORD = "correct horse";

	private final KeyPairs keyPairs = TestKeys.generating();

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void officialSdkOpensWhatWeGenerate(KeyPairVersion version) throws Exception {
		String password = "Pässwörd€ 2026!";
		UserKeyPairContainer generated = this.keyPairs.generate(version, password);
		assertThat(generated.privateKeyContainer().version()).isEqualTo(version.value());
		assertThat(Sdk.opens(generated, password)).isTrue();
		assertThat(Sdk.opens(generated, password + "x")).isFalse();
		try (UnlockedKeyPair unlocked = this.keyPairs.unlock(generated, password)) {
			assertThat(unlocked.version()).isEqualTo(version);
			assertThat(unlocked.publicKey().key().getPublicExponent()).isEqualTo(65537);
		}
	}

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void opensWhatTheOfficialSdkGenerates(KeyPairVersion version) throws Exception {
		UserKeyPairContainer generated = Sdk.generateKeyPair(version, "Schlüssel");
		try (UnlockedKeyPair unlocked = this.keyPairs.unlock(generated, CharBuffer.wrap("Schlüssel".toCharArray()))) {
			assertThat(unlocked.version()).isEqualTo(version);
		}
	}

	@Test
	void writesTheParametersThatAllClientsAgreeOn() throws Exception {
		UserKeyPairContainer generated = new KeyPairs().encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD);
		String pem = generated.privateKeyContainer().privateKey();
		assertThat(pem.lines()).first().isEqualTo("-----BEGIN ENCRYPTED PRIVATE KEY-----");
		assertThat(pem.lines()).allMatch((line) -> line.length() <= 64);
		EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo
			.getInstance(Pem.decode(pem, "ENCRYPTED PRIVATE KEY", "key"));
		assertThat(info.getEncryptionAlgorithm().getAlgorithm()).isEqualTo(PKCSObjectIdentifiers.id_PBES2);
		PBES2Parameters scheme = PBES2Parameters.getInstance(info.getEncryptionAlgorithm().getParameters());
		assertThat(scheme.getEncryptionScheme().getAlgorithm()).isEqualTo(NISTObjectIdentifiers.id_aes256_CBC);
		assertThat(scheme.getKeyDerivationFunc().getAlgorithm()).isEqualTo(PKCSObjectIdentifiers.id_PBKDF2);
		ASN1Sequence kdf = ASN1Sequence.getInstance(scheme.getKeyDerivationFunc().getParameters());
		assertThat(kdf.size()).as("salt and rounds, without key length and pseudorandom function").isEqualTo(2);
		assertThat(ASN1OctetString.getInstance(kdf.getObjectAt(0)).getOctets()).hasSize(20);
		assertThat(ASN1Integer.getInstance(kdf.getObjectAt(1)).intValueExact()).isEqualTo(1_300_000);
		assertThat(generated.publicKeyContainer().publicKey()).startsWith("-----BEGIN PUBLIC KEY-----\n")
			.endsWith("-----END PUBLIC KEY-----\n");
		assertThat(Sdk.opens(generated, PASSWORD)).isTrue();
		this.keyPairs.unlock(generated, PASSWORD).close();
	}

	static Stream<Arguments> foreignKeys() {
		return Stream.of(Arguments.of("Ruby", new ForeignPrivateKey().rounds(2048).salt(8)),
				Arguments.of("old SDKs", new ForeignPrivateKey().rounds(10_000).salt(20)),
				Arguments.of("old JavaScript", new ForeignPrivateKey().rounds(10_000).salt(128)),
				Arguments.of("key length given", new ForeignPrivateKey().keyLength(32)),
				Arguments.of("PRF without parameters",
						new ForeignPrivateKey().prf(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA1),
								new SHA1Digest())),
				Arguments.of("PRF with NULL",
						new ForeignPrivateKey().prf(prf(PKCSObjectIdentifiers.id_hmacWithSHA1, DERNull.INSTANCE),
								new SHA1Digest())),
				Arguments.of("SHA-256",
						new ForeignPrivateKey().prf(prf(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE),
								new SHA256Digest())),
				Arguments.of("SHA-224",
						new ForeignPrivateKey().prf(prf(PKCSObjectIdentifiers.id_hmacWithSHA224, DERNull.INSTANCE),
								new SHA224Digest())),
				Arguments.of("SHA-384",
						new ForeignPrivateKey().prf(prf(PKCSObjectIdentifiers.id_hmacWithSHA384, DERNull.INSTANCE),
								new SHA384Digest())),
				Arguments.of("SHA-512",
						new ForeignPrivateKey().prf(prf(PKCSObjectIdentifiers.id_hmacWithSHA512, DERNull.INSTANCE),
								new SHA512Digest())),
				Arguments.of("AES-128", new ForeignPrivateKey().cipher(NISTObjectIdentifiers.id_aes128_CBC, 16)),
				Arguments.of("AES-192",
						new ForeignPrivateKey().cipher(NISTObjectIdentifiers.id_aes192_CBC, 24).keyLength(24)),
				Arguments.of("non-minimal integers", new ForeignPrivateKey().privateKeyInfo(nonMinimal())));
	}

	private static AlgorithmIdentifier prf(ASN1ObjectIdentifier identifier, ASN1Encodable parameters) {
		return new AlgorithmIdentifier(identifier, parameters);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("foreignKeys")
	void opensWhatOtherClientsWroteWithEveryProvider(String name, ForeignPrivateKey foreign) throws Exception {
		for (RsaProvider rsa : TestProvider.all()) {
			KeyPairs keyPairs = TestKeys.quick(rsa);
			try (UnlockedKeyPair unlocked = keyPairs.unlock(foreign.toContainer(), PASSWORD)) {
				PlainFileKey fileKey = PlainFileKey.generate().withTag(new byte[16]);
				FileKeys fileKeys = new FileKeys(rsa);
				assertThat(fileKeys.decrypt(fileKeys.encrypt(fileKey, unlocked.publicKey()), unlocked).key())
					.isEqualTo(fileKey.key());
				// the library writes the private key again in the standard encoding,
				// which the official implementation opens
				assertThat(Sdk.opens(keyPairs.encrypt(unlocked, "new password"), "new password")).isTrue();
			}
		}
	}

	static Stream<Arguments> passwords() {
		return Stream.of(Arguments.of("UTF-8", "schön", "schön".getBytes(StandardCharsets.UTF_8)),
				Arguments.of("ISO-8859-1", "schön", "schön".getBytes(StandardCharsets.ISO_8859_1)),
				Arguments.of("Java truncation", "5 € für Łódź", truncated("5 € für Łódź")),
				Arguments.of("NFC", "scho\u0308n", "schön".getBytes(StandardCharsets.UTF_8)),
				Arguments.of("old web client", "Geheim€ Łódź 密码字", forge("Geheim€ Łódź 密码字")),
				Arguments.of("empty", "", new byte[0]));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("passwords")
	void triesTheEncodingsOfOldClients(String name, String password, byte[] encoded) throws Exception {
		this.keyPairs.unlock(new ForeignPrivateKey().password(encoded).toContainer(), password).close();
	}

	private static byte[] truncated(String password) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		password.chars().forEach((unit) -> bytes.write(unit & 0xff));
		return bytes.toByteArray();
	}

	// encodes a password as node-forge does. It packs four characters into each word of
	// 32 bits, so that the high bits of a character change the preceding byte
	private static byte[] forge(String password) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < password.length(); i += 4) {
			int word = 0;
			for (int j = 0; j < 4 && i + j < password.length(); j++) {
				word ^= password.charAt(i + j) << (24 - 8 * j);
			}
			for (int j = 0; j < 4 && i + j < password.length(); j++) {
				bytes.write(word >>> (24 - 8 * j));
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void candidatesAreTriedOnlyWhereTheyDiffer() {
		assertThat(PasswordCandidates.of("plain ASCII")).hasSize(1);
		assertThat(PasswordCandidates.of("schön")).hasSize(2);
		assertThat(PasswordCandidates.of("scho\u0308n")).hasSize(3);
		assertThat(PasswordCandidates.of("sch\u0151n")).hasSize(3);
		assertThat(PasswordCandidates.of("\ud83d").get(0)).containsExactly('?');
	}

	@Test
	void candidatesComeInTheOrderOfTheirProbability() {
		String password = "o\u0308 \u20ac\u0141";
		assertThat(PasswordCandidates.of(password)).containsExactly(password.getBytes(StandardCharsets.UTF_8),
				truncated(password), "\u00f6 \u20ac\u0141".getBytes(StandardCharsets.UTF_8), forge(password));
	}

	@Test
	void tenMillionRoundsAreTheMostThatIsAccepted() throws Exception {
		String pem = new ForeignPrivateKey().declaredRounds(BigInteger.valueOf(10_000_000)).toPem();
		assertThat(ProtectedPrivateKey.read(pem, 10_000_000))
			.hasToString("ProtectedPrivateKey[hmac=HmacSHA1, rounds=10000000, keyLength=32]");
	}

	@Test
	void checkTellsAWrongPasswordFromAnUnusableKeyPair() throws Exception {
		UserKeyPairContainer good = new ForeignPrivateKey().toContainer();
		assertThat(this.keyPairs.check(good, PASSWORD)).isTrue();
		assertThat(this.keyPairs.check(good, PASSWORD + "x")).isFalse();
		UserKeyPairContainer other = this.keyPairs.generate(KeyPairVersion.A, PASSWORD);
		assertRefused(Reason.INVALID_KEY, () -> this.keyPairs
			.check(new UserKeyPairContainer(good.privateKeyContainer(), other.publicKeyContainer()), PASSWORD));
	}

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void privateKeyAloneBringsItsPublicKey(KeyPairVersion version) {
		UserKeyPairContainer container = this.keyPairs.encrypt(TestKeys.unlocked(version), PASSWORD);
		try (UnlockedKeyPair unlocked = this.keyPairs.unlock(container.privateKeyContainer(), PASSWORD)) {
			assertThat(unlocked.publicKey().key()).isEqualTo(TestKeys.raw(version).getPublic());
			assertThat(unlocked.version()).isEqualTo(version);
		}
		PrivateKeyContainer misnamed = new PrivateKeyContainer((version == KeyPairVersion.A) ? "RSA-4096" : "A",
				container.privateKeyContainer().privateKey(), null, null);
		assertRefused(Reason.INVALID_KEY, () -> this.keyPairs.unlock(misnamed, PASSWORD));
	}

	@Test
	void opensContainersWithByteOrderMarkAndRawControlCharacters() throws Exception {
		String json = "\ufeff{\"privateKeyContainer\":{\"version\":\"A\",\"privateKey\":\""
				+ new ForeignPrivateKey().rounds(2048).salt(8).toPem().replace("\n", "\r\n\t\u0001")
				+ "\"},\"publicKeyContainer\":{\"version\":\"A\",\"publicKey\":\""
				+ TestKeys.publicKey(KeyPairVersion.A).publicKey() + "\"},\"expireAt\":null}";
		UserKeyPairContainer container = ApiServer.mapper()
			.readValue(json.getBytes(StandardCharsets.UTF_8), UserKeyPairContainer.class);
		assertThat(this.keyPairs.check(container, PASSWORD)).isTrue();
	}

	@Test
	void containersHaveTheJsonThatOtherClientsWrite() {
		UserKeyPairContainer container = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD);
		JsonMapper mapper = ApiServer.mapper();
		assertThat(mapper.readTree(mapper.writeValueAsString(container))).isEqualTo(mapper.createObjectNode()
			.<ObjectNode>set("privateKeyContainer",
					mapper.createObjectNode()
						.put("version", "A")
						.put("privateKey", container.privateKeyContainer().privateKey()))
			.set("publicKeyContainer",
					mapper.createObjectNode()
						.put("version", "A")
						.put("publicKey", container.publicKeyContainer().publicKey())));
		FileKey fileKey = new FileKeys().encrypt(new FileEncryptor(PlainFileKey.generate()).finish(),
				TestKeys.unlocked(KeyPairVersion.RSA_4096).publicKey());
		JsonNode written = mapper.readTree(mapper.writeValueAsString(fileKey));
		assertThat(written.propertyNames()).containsExactlyInAnyOrder("key", "iv", "version", "tag");
		assertThat(Base64.getDecoder().decode(written.get("key").asString())).hasSize(512);
		assertThat(written.get("version").asString()).isEqualTo("RSA-4096/AES-256-GCM");
	}

	@Test
	void toleratesPeculiarText() throws Exception {
		String pem = new ForeignPrivateKey().toPem();
		List<String> variants = List.of("\ufeff" + pem, pem.replace("\n", "\r\n"), pem.replace("\n", "\u0001\n\t "),
				pem.trim(), "Bag Attributes: none\n" + pem, pem.replace("\n", "\u000b\r"));
		for (String variant : variants) {
			this.keyPairs.unlock(ForeignPrivateKey.container(variant), PASSWORD).close();
		}
		PublicKeyContainer publicKey = TestKeys.publicKey(KeyPairVersion.A);
		this.keyPairs.readPublicKey(
				new PublicKeyContainer("A", "\ufeff" + publicKey.publicKey().replace("\n", "\r\n"), null, null));
	}

	@Test
	void wrongPasswordSaysWhatToDoAndHidesThePassword() throws Exception {
		UserKeyPairContainer container = new ForeignPrivateKey().toContainer();
		for (String password : List.of("wrong-pass", "wröng-pass", "wrong-€-pass")) {
			assertThatExceptionOfType(DracoonCryptoException.class)
				.isThrownBy(() -> this.keyPairs.unlock(container, password))
				.withMessageContaining("'dracoon.crypto.encryption-password'")
				.withMessageNotContaining(password)
				.withNoCause()
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.WRONG_PASSWORD));
		}
	}

	@Test
	void garbageWithRightPaddingIsAWrongPassword() throws Exception {
		UserKeyPairContainer container = new ForeignPrivateKey().privateKeyInfo(new byte[1200]).toContainer();
		assertRefused(Reason.WRONG_PASSWORD, () -> this.keyPairs.unlock(container, PASSWORD));
	}

	static Stream<Arguments> hostileKeys() throws Exception {
		return Stream.of(
				Arguments.of("rounds", new ForeignPrivateKey().declaredRounds(BigInteger.valueOf(10_000_001)).toPem()),
				Arguments.of("more rounds",
						new ForeignPrivateKey().declaredRounds(BigInteger.TWO.pow(32).add(BigInteger.TEN)).toPem()),
				Arguments.of("many more rounds",
						new ForeignPrivateKey().declaredRounds(BigInteger.TWO.pow(80_000)).toPem()),
				Arguments.of("no rounds", new ForeignPrivateKey().declaredRounds(BigInteger.ZERO).toPem()),
				Arguments.of("negative rounds", new ForeignPrivateKey().declaredRounds(BigInteger.valueOf(-1)).toPem()),
				Arguments.of("salt", new ForeignPrivateKey().salt(257).toPem()),
				Arguments.of("no salt", new ForeignPrivateKey().salt(0).toPem()),
				Arguments.of("huge salt", new ForeignPrivateKey().salt(1_000_000).toPem()),
				Arguments.of("key length", new ForeignPrivateKey().keyLength(16).toPem()),
				Arguments.of("content", new ForeignPrivateKey().privateKeyInfo(new byte[20_000]).toPem()),
				Arguments.of("PRF",
						new ForeignPrivateKey()
							.prf(new AlgorithmIdentifier(PKCSObjectIdentifiers.md5), new SHA1Digest())
							.toPem()),
				Arguments.of("cipher", new ForeignPrivateKey().cipher(NISTObjectIdentifiers.id_aes256_GCM, 32).toPem()),
				Arguments.of("scheme",
						new ForeignPrivateKey().scheme(PKCSObjectIdentifiers.pbeWithSHA1AndDES_CBC).toPem()),
				Arguments.of("label", new ForeignPrivateKey().toPem().replace("ENCRYPTED PRIVATE", "RSA PRIVATE")),
				Arguments.of("Base64", new ForeignPrivateKey().toPem().replaceFirst("\nM", "\n*")),
				Arguments.of("DER", Pem.encode("ENCRYPTED PRIVATE KEY", new byte[] { 0x30, 3, 1, 2, 3 })),
				Arguments.of("nesting", Pem.encode("ENCRYPTED PRIVATE KEY", nested())),
				Arguments.of("truncated", Pem.encode("ENCRYPTED PRIVATE KEY", new byte[] { 0x30, (byte) 0x84, 127 })),
				Arguments.of("empty", ""), Arguments.of("no content", Pem.encode("ENCRYPTED PRIVATE KEY", new byte[0])),
				Arguments.of("end before begin",
						"-----END ENCRYPTED PRIVATE KEY----------BEGIN ENCRYPTED PRIVATE KEY-----"));
	}

	private static byte[] nested() {
		byte[] nested = new byte[40_000];
		for (int i = 0; i < nested.length; i += 2) {
			nested[i] = 0x30;
			nested[i + 1] = (byte) 0x80;
		}
		return nested;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostileKeys")
	@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void refusesHostileParametersBeforeAnyWork(String name, String pem) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		assertRefused(Reason.INVALID_KEY, () -> this.keyPairs.unlock(ForeignPrivateKey.container(pem), PASSWORD));
		// measure processor time, because elapsed time depends on the load of the machine
		assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void refusesAPublicKeyThatDoesNotBelongToThePrivateKey() {
		UserKeyPairContainer mine = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD);
		UserKeyPairContainer other = this.keyPairs.generate(KeyPairVersion.A, PASSWORD);
		UserKeyPairContainer mixed = new UserKeyPairContainer(mine.privateKeyContainer(), other.publicKeyContainer());
		assertRefused(Reason.INVALID_KEY, () -> this.keyPairs.unlock(mixed, PASSWORD));
	}

	@Test
	void refusesVersionsThatDoNotFit() {
		UserKeyPairContainer pair = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD);
		PrivateKeyContainer privateKey = pair.privateKeyContainer();
		PublicKeyContainer publicKey = pair.publicKeyContainer();
		assertRefused(Reason.INVALID_KEY,
				() -> this.keyPairs.unlock(
						new UserKeyPairContainer(
								new PrivateKeyContainer("RSA-4096", privateKey.privateKey(), null, null), publicKey),
						PASSWORD));
		assertRefused(Reason.INVALID_KEY, () -> this.keyPairs
			.readPublicKey(new PublicKeyContainer("RSA-4096", publicKey.publicKey(), null, null)));
		assertRefused(Reason.UNSUPPORTED_VERSION,
				() -> this.keyPairs.readPublicKey(new PublicKeyContainer("ML-KEM", publicKey.publicKey(), null, null)));
		assertRefused(Reason.INVALID_KEY, () -> this.keyPairs
			.readPublicKey(new PublicKeyContainer("A", Pem.encode("PUBLIC KEY", new byte[] { 1, 2, 3 }), null, null)));
	}

	@Test
	void closedKeyPairForgetsThePrivateKey() {
		UnlockedKeyPair pair = TestKeys.unlocked(KeyPairVersion.A);
		assertThat(pair.toString()).isEqualTo("UnlockedKeyPair[version=A, closed=false]");
		pair.close();
		pair.close();
		assertThat(pair.isClosed()).isTrue();
		assertRefused(Reason.NO_KEY, () -> this.keyPairs.encrypt(pair, PASSWORD));
		assertThat(pair.publicKey().toString()).isEqualTo("RecipientKey[version=A]");
	}

	@Test
	void emptyPasswordProtectsNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.keyPairs.generate(KeyPairVersion.A, ""));
	}

	private static void assertRefused(Reason reason, ThrowingCallable call) {
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

	// returns a PKCS#8 key with superfluous zeros before an integer, as old clients wrote
	// it
	private static byte[] nonMinimal() {
		RSAPrivateCrtKey key = (RSAPrivateCrtKey) TestKeys.raw(KeyPairVersion.A).getPrivate();
		byte[] pkcs1 = tlv(0x30,
				concat(integer(BigInteger.ZERO, 0), integer(key.getModulus(), 0), integer(key.getPublicExponent(), 0),
						integer(key.getPrivateExponent(), 0), integer(key.getPrimeP(), 0), integer(key.getPrimeQ(), 0),
						integer(key.getPrimeExponentP(), 3), integer(key.getPrimeExponentQ(), 0),
						integer(key.getCrtCoefficient(), 0)));
		byte[] rsaEncryption = Base64.getDecoder().decode("MA0GCSqGSIb3DQEBAQUA");
		return tlv(0x30, concat(integer(BigInteger.ZERO, 0), rsaEncryption, tlv(4, pkcs1)));
	}

	private static byte[] integer(BigInteger value, int superfluous) {
		return tlv(2, concat(new byte[superfluous], value.toByteArray()));
	}

	private static byte[] tlv(int tag, byte[] content) {
		byte[] length = (content.length < 128) ? new byte[] { (byte) content.length }
				: new byte[] { (byte) 0x82, (byte) (content.length >>> 8), (byte) content.length };
		return concat(new byte[] { (byte) tag }, length, content);
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

}
