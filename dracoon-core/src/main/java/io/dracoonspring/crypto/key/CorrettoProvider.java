// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.Provider;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;

/**
 * Loads the Amazon Corretto Crypto Provider. Only applications that have the provider can
 * load this class.
 */
final class CorrettoProvider {

	private CorrettoProvider() {
	}

	/**
	 * Loads the provider without registering it.
	 * @return the provider
	 * @throws GeneralSecurityException if the provider is not made for this machine, or
	 * cannot unpack or load its native library
	 */
	static Provider load() throws GeneralSecurityException {
		try {
			AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
			Throwable error = provider.getLoadingError();
			if (error != null) {
				throw new GeneralSecurityException("its native library cannot be loaded: " + error.getMessage(), error);
			}
			return provider;
		}
		catch (LinkageError ex) {
			throw new GeneralSecurityException("it cannot be loaded: " + ex.getMessage(), ex);
		}
	}

}
