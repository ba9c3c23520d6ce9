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

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.Provider;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;

/**
 * Loads the Amazon Corretto Crypto Provider. Not to be touched in applications that do
 * not have it.
 */
final class CorrettoProvider {

	private CorrettoProvider() {
	}

	/**
	 * Load the provider, which is not registered by that.
	 * @return the provider
	 * @throws GeneralSecurityException if it is not made for this machine, or cannot
	 * unpack or load its native library
	 */
	static Provider load() throws GeneralSecurityException {
		try {
			AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
			Throwable error = provider.getLoadingError();
			if (error != null) {
				throw new GeneralSecurityException("Its native library cannot be loaded: " + error.getMessage(), error);
			}
			return provider;
		}
		catch (LinkageError ex) {
			throw new GeneralSecurityException("It cannot be loaded: " + ex.getMessage(), ex);
		}
	}

}
