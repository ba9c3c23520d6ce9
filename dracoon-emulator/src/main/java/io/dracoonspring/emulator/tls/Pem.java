// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * Reads and writes certificates and keys as text (RFC 7468).
 */
public final class Pem {

	private Pem() {
	}

	static List<X509Certificate> certificates(String pem) {
		List<X509Certificate> certificates = new ArrayList<>();
		try {
			for (Object object : objects(pem)) {
				if (object instanceof X509CertificateHolder holder) {
					certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
				}
			}
		}
		catch (CertificateException ex) {
			throw new TlsException("A certificate is damaged", ex);
		}
		return certificates;
	}

	static Optional<PrivateKey> privateKey(String pem) {
		JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
		try {
			for (Object object : objects(pem)) {
				if (object instanceof PrivateKeyInfo info) {
					return Optional.of(converter.getPrivateKey(info));
				}
				if (object instanceof PEMKeyPair pair) {
					return Optional.of(converter.getPrivateKey(pair.getPrivateKeyInfo()));
				}
			}
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new TlsException("A private key is damaged", ex);
		}
	}

	private static List<Object> objects(String pem) {
		List<Object> objects = new ArrayList<>();
		try (PEMParser parser = new PEMParser(new StringReader(pem))) {
			for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
				objects.add(object);
			}
			return objects;
		}
		catch (IOException ex) {
			throw new TlsException("A PEM file is damaged", ex);
		}
	}

	/**
	 * Writes a certificate.
	 */
	public static String of(X509Certificate certificate) {
		return write(certificate);
	}

	static String of(PrivateKey key) {
		try {
			return write(new JcaPKCS8Generator(key, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String write(Object object) {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
			writer.writeObject(object);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
