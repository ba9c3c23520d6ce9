// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
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
 * Holds a certificate for this machine that no client trusts.
 *
 * @param certificate the certificate
 * @param privateKey its private key
 */
public record TestCertificate(X509Certificate certificate, PrivateKey privateKey) {

	public static TestCertificate selfSigned() {
		X500Name name = new X500Name("CN=localhost");
		Instant now = Instant.now();
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair keyPair = generator.generateKeyPair();
			return new TestCertificate(
					new JcaX509CertificateConverter().getCertificate(
							new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minusSeconds(60)),
									Date.from(now.plusSeconds(3600)), name, keyPair.getPublic())
								.addExtension(Extension.subjectAlternativeName, false,
										new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
								.build(new JcaContentSignerBuilder("SHA256withRSA").build(keyPair.getPrivate()))),
					keyPair.getPrivate());
		}
		catch (GeneralSecurityException | OperatorCreationException | CertIOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
