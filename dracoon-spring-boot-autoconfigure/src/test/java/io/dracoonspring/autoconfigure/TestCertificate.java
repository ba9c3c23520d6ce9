// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Holds a self-signed certificate, which a client trusts only if its configuration lists
 * the certificate.
 *
 * @param certificate the certificate
 * @param privateKey its private key
 */
public record TestCertificate(X509Certificate certificate, PrivateKey privateKey) {

	/**
	 * Issues a certificate.
	 * @param host the host of the certificate
	 * @return the certificate
	 */
	public static TestCertificate of(String host) {
		X500Name name = new X500Name("CN=" + host);
		Instant now = Instant.now();
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair keys = generator.generateKeyPair();
			return new TestCertificate(
					new JcaX509CertificateConverter().getCertificate(
							new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minusSeconds(60)),
									Date.from(now.plusSeconds(3600)), name, keys.getPublic())
								.addExtension(Extension.subjectAlternativeName, false,
										new GeneralNames(new GeneralName(GeneralName.dNSName, host)))
								.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))),
					keys.getPrivate());
		}
		catch (GeneralSecurityException | OperatorCreationException | CertIOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns the certificate as text.
	 * @return the PEM
	 */
	public String pem() {
		try {
			return "-----BEGIN CERTIFICATE-----\n"
					+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(this.certificate.getEncoded())
					+ "\n-----END CERTIFICATE-----\n";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
