// SPDX-License-Identifier: Apache-2.0

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
 * @param password the password of the key store and of the key in it
 */
record KeyStoreFile(Path file, String password) implements CertificateFiles {

	@Override
	public TlsIdentity read() {
		if (!Files.isRegularFile(this.file)) {
			throw new TlsException("There is no file '" + this.file + "'");
		}
		try {
			// pass no type, because this method then detects the type of the key store
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
