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

package io.dracoonspring.emulator.tls;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * PEM files as a certificate authority hands them out.
 *
 * @param certificates the certificate and its authorities
 * @param privateKey the private key
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
