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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key store with one private key.
 *
 * @param file the file
 * @param password the password of store and key
 */
record KeyStoreFile(Path file, String password) implements CertificateFiles {

	@Override
	public TlsIdentity read() {
		if (!Files.isRegularFile(this.file)) {
			throw new TlsException("There is no file '" + this.file + "'");
		}
		try {
			// whatever its type
			KeyStore store = KeyStore.getInstance(this.file.toFile(), this.password.toCharArray());
			for (String alias : Collections.list(store.aliases())) {
				if (store.getKey(alias, this.password.toCharArray()) instanceof PrivateKey key) {
					List<X509Certificate> chain = Stream.of(store.getCertificateChain(alias))
						.map(X509Certificate.class::cast)
						.toList();
					return TlsIdentity.checked(key, chain);
				}
			}
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new TlsException("The key store '" + this.file + "' cannot be opened: is the password right?", ex);
		}
		throw new TlsException("There is no private key in the key store '" + this.file + "'");
	}

	@Override
	public String toString() {
		return "KeyStoreFile[" + this.file + "]";
	}

}
