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

import java.security.interfaces.RSAPrivateCrtKey;

import javax.security.auth.DestroyFailedException;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * A key pair whose private half is in memory in clear. Close it when it is not needed any
 * more; it can be used by several threads at once. The private key does not leave this
 * library.
 */
public final class UnlockedKeyPair implements AutoCloseable {

	private final RecipientKey publicKey;

	private volatile @Nullable RSAPrivateCrtKey privateKey;

	UnlockedKeyPair(RecipientKey publicKey, RSAPrivateCrtKey privateKey) {
		this.publicKey = publicKey;
		this.privateKey = privateKey;
	}

	/**
	 * Return the version of the key pair.
	 * @return the version
	 */
	public KeyPairVersion version() {
		return this.publicKey.version();
	}

	/**
	 * Return the public half.
	 * @return the public key
	 */
	public RecipientKey publicKey() {
		return this.publicKey;
	}

	/**
	 * Return whether the private key has been forgotten.
	 * @return {@code true} after {@link #close()}
	 */
	public boolean isClosed() {
		return this.privateKey == null;
	}

	RSAPrivateCrtKey privateKey() {
		RSAPrivateCrtKey key = this.privateKey;
		if (key == null) {
			throw new DracoonCryptoException(Reason.NO_KEY, "The key pair has been locked: unlock it again");
		}
		return key;
	}

	/**
	 * Forget the private key, and wipe it as far as the JDK lets.
	 */
	@Override
	public void close() {
		RSAPrivateCrtKey key = this.privateKey;
		this.privateKey = null;
		if (key != null && !key.isDestroyed()) {
			try {
				key.destroy();
			}
			catch (DestroyFailedException ex) {
				// the JDK's RSA keys cannot be wiped, only left to the garbage collector
			}
		}
	}

	@Override
	public String toString() {
		return "UnlockedKeyPair[version=" + version().value() + ", closed=" + isClosed() + "]";
	}

}
