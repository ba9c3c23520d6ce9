// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.persistence.OwnerOnly;

/**
 * The emulator's own certificate authority. Its key must be protected, because a system
 * that trusts the authority trusts every process that can read the key.
 */
final class CertificateAuthority {

	private static final String SECRET_FILE = "emulator-ca-key.pem";

	private static final Duration LIFETIME = Duration.ofDays(3650);

	/** The longest lifetime of a server certificate that browsers accept. */
	private static final Duration CERTIFICATE_LIFETIME = Duration.ofDays(397);

	// let certificates be valid from one day ago, because the clock of a client may be
	// behind
	private static final Duration EARLIER = Duration.ofDays(1);

	private final PrivateKey key;

	private final X509Certificate certificate;

	private CertificateAuthority(PrivateKey key, X509Certificate certificate) {
		this.key = key;
		this.certificate = certificate;
	}

	/**
	 * Loads the authority from a directory, or creates a new authority.
	 * @param directory the directory, {@code null} to create an authority that is not
	 * saved
	 * @throws TlsException if the file of the authority is not valid, or cannot be read
	 * or written
	 */
	static CertificateAuthority open(@Nullable Path directory) {
		if (directory == null) {
			return create();
		}
		Path file = directory.resolve(SECRET_FILE);
		try {
			if (!Files.exists(file)) {
				keep(create(), file);
			}
			TlsIdentity kept = new PemFiles(file, file).read();
			return new CertificateAuthority(kept.key(), kept.authority());
		}
		catch (IOException ex) {
			throw new TlsException("The certificate authority cannot be saved in '" + directory + "'", ex);
		}
	}

	// write a temporary file and rename it, so that the final file is always complete,
	// even if several processes create it
	private static void keep(CertificateAuthority authority, Path file) throws IOException {
		Path directory = Objects.requireNonNull(file.getParent());
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory, OwnerOnly.directory(directory));
		}
		Path complete = Files.createTempFile(directory, "emulator-ca", ".tmp", OwnerOnly.file(file));
		try {
			Files.writeString(complete, Pem.of(authority.key) + Pem.of(authority.certificate));
			Files.move(complete, file);
		}
		catch (FileAlreadyExistsException ex) {
			// another process has already created the file, which is used instead
			Files.delete(complete);
		}
	}

	private static CertificateAuthority create() {
		KeyPair pair = keyPair();
		BigInteger serial = serial();
		// give each authority its own name, so that a client that trusts several
		// authorities finds the right one
		X500Principal name = new X500Principal("CN=DRACOON emulator " + serial.toString(16) + ", OU=Tests only");
		Instant now = Instant.now();
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial,
				Date.from(now.minus(EARLIER)), Date.from(now.plus(LIFETIME)), name, pair.getPublic());
		try {
			JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
				.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
				.addExtension(Extension.subjectKeyIdentifier, false,
						extensions.createSubjectKeyIdentifier(pair.getPublic()));
		}
		catch (CertIOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		return new CertificateAuthority(pair.getPrivate(), sign(builder, pair.getPrivate()));
	}

	/**
	 * Issues a certificate for a server.
	 * @param names the host names and addresses of the server
	 */
	TlsIdentity issue(Collection<String> names) {
		KeyPair pair = keyPair();
		Instant now = Instant.now();
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
				this.certificate.getSubjectX500Principal(), serial(), Date.from(now.minus(EARLIER)),
				Date.from(now.minus(EARLIER).plus(CERTIFICATE_LIFETIME)), new X500Principal("CN=DRACOON emulator"),
				pair.getPublic());
		try {
			JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
				.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
				.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
				.addExtension(Extension.authorityKeyIdentifier, false,
						extensions.createAuthorityKeyIdentifier(this.certificate.getPublicKey()))
				.addExtension(Extension.subjectAlternativeName, false,
						new GeneralNames(names.stream().map(CertificateAuthority::name).toArray(GeneralName[]::new)));
		}
		catch (CertIOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		return new TlsIdentity(pair.getPrivate(), List.of(sign(builder, this.key), this.certificate));
	}

	private static GeneralName name(String name) {
		return new GeneralName(IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
	}

	private static KeyPair keyPair() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static BigInteger serial() {
		return new BigInteger(64, new SecureRandom());
	}

	private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key) {
		try {
			return new JcaX509CertificateConverter()
				.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
		}
		catch (OperatorCreationException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
