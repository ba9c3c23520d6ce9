// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * PEM files in the form in which certificate authorities issue them.
 *
 * @param certificates the file with the certificate, followed by the certificates of its
 * authorities
 */
record PemFiles(Path certificates, Path privateKey) implements CertificateFiles {

	@Override
	public TlsIdentity read() {
		List<X509Certificate> chain = Pem.certificates(text(this.certificates));
		if (chain.isEmpty()) {
			throw new TlsException("There is no certificate in '" + this.certificates + "'");
		}
		return TlsIdentity.checked(Pem.privateKey(text(this.privateKey))
			.orElseThrow(
					() -> new TlsException("There is no private key in '" + this.privateKey + "', or it is encrypted")),
				chain);
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (NoSuchFileException ex) {
			throw new TlsException("There is no file '" + file + "'", ex);
		}
		catch (MalformedInputException ex) {
			throw new TlsException("'" + file + "' is no PEM file", ex);
		}
		catch (IOException ex) {
			throw new TlsException("'" + file + "' cannot be read", ex);
		}
	}

}
