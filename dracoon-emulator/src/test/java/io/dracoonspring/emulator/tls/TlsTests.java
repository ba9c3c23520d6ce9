// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TlsTests {

	@TempDir
	Path directory;

	@Test
	void authorityIssuesForThisMachineAndGivenNames() throws GeneralSecurityException {
		TlsIdentity identity = Tls.generated().withNames(List.of("dracoon", "10.1.2.3")).identity(null);
		X509Certificate certificate = identity.chain().get(0);
		certificate.verify(identity.authority().getPublicKey());
		certificate.checkValidity();
		assertThat(identity.authority().getBasicConstraints()).isZero();
		assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
		assertThat(names(certificate)).contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "dracoon", "10.1.2.3");
	}

	private static List<Object> names(X509Certificate certificate) throws CertificateParsingException {
		return certificate.getSubjectAlternativeNames().stream().<Object>map((name) -> name.get(1)).toList();
	}

	@Test
	void authorityIsAnotherOneEachTimeUnlessItIsKept() throws IOException {
		Tls tls = Tls.generated();
		assertThat(tls.identity(null).authority()).isNotEqualTo(tls.identity(null).authority());
		Path kept = this.directory.resolve("kept");
		X509Certificate authority = tls.identity(kept).authority();
		assertThat(tls.identity(kept).authority()).isEqualTo(authority);
		assertThat(tls.caFile(kept)).hasValue(kept.resolve("emulator-ca.pem"));
		assertThat(Pem.certificates(Files.readString(kept.resolve("emulator-ca.pem")))).containsExactly(authority);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolve("emulator-ca-key.pem"))))
			.isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(kept)) {
			assertThat(files).hasSize(2);
		}
	}

	@Test
	void keptAuthorityThatIsDamagedIsNotReplaced() throws IOException {
		Path file = Files.writeString(this.directory.resolve("emulator-ca-key.pem"), "nonsense");
		assertThatExceptionOfType(TlsException.class).isThrownBy(() -> Tls.generated().identity(this.directory))
			.withMessageContaining("There is no certificate in '" + file);
		assertThat(file).hasContent("nonsense");
	}

	@Test
	void takesPemFiles() throws IOException {
		TlsIdentity given = Tls.generated().identity(null);
		TlsIdentity read = Tls.pem(chain(given), key(given))
			.withCaFile(this.directory.resolve("ca.pem"))
			.identity(null);
		assertThat(read).isEqualTo(given);
		assertThat(this.directory.resolve("ca.pem")).hasContent(Pem.of(given.authority()));
	}

	@Test
	void takesKeyStores() throws IOException, GeneralSecurityException {
		TlsIdentity given = Tls.generated().identity(null);
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("server", given.key(), "secret".toCharArray(), given.chain().toArray(Certificate[]::new));
		Path file = this.directory.resolve("store.p12");
		try (OutputStream out = Files.newOutputStream(file)) {
			store.store(out, "secret".toCharArray());
		}
		assertThat(Tls.keyStore(file, "secret").identity(null)).isEqualTo(given);
		assertThatExceptionOfType(TlsException.class).isThrownBy(() -> Tls.keyStore(file, "wrong-2026").identity(null))
			.withMessageContaining("is the password right?")
			.withMessageNotContaining("wrong-2026");
		assertThat(new KeyStoreFile(file, "secret").toString()).doesNotContain("secret");
	}

	@Test
	void refusesAKeyOfAnotherCertificate() throws IOException {
		Path chain = chain(Tls.generated().identity(null));
		Path key = key(Tls.generated().identity(null));
		assertThatExceptionOfType(TlsException.class).isThrownBy(() -> Tls.pem(chain, key).identity(null))
			.withMessage("The private key does not belong to the certificate");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			missing.pem, key.pem, There is no file
			key.pem, key.pem, There is no certificate in
			chain.pem, chain.pem, There is no private key in
			chain.pem, missing.pem, There is no file
			binary, key.pem, is no PEM file
			cut.pem, key.pem, is damaged
			""")
	void saysWhatIsWrongWithFiles(String chain, String key, String message) throws IOException {
		TlsIdentity given = Tls.generated().identity(null);
		String text = Files.readString(chain(given));
		key(given);
		Files.write(this.directory.resolve("binary"), new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
		Files.writeString(this.directory.resolve("cut.pem"), text.substring(0, 300));
		Tls tls = Tls.pem(this.directory.resolve(chain), this.directory.resolve(key));
		assertThatExceptionOfType(TlsException.class).isThrownBy(() -> tls.identity(null))
			.withMessageContaining(message);
	}

	@Test
	void refusesEmptyNames() {
		assertThatIllegalArgumentException().isThrownBy(() -> Tls.generated().withNames(List.of("a", " ")));
	}

	private Path chain(TlsIdentity identity) throws IOException {
		return Files.writeString(this.directory.resolve("chain.pem"),
				Pem.of(identity.chain().get(0)) + Pem.of(identity.authority()));
	}

	private Path key(TlsIdentity identity) throws IOException {
		return Files.writeString(this.directory.resolve("key.pem"), Pem.of(identity.key()));
	}

}
