// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;

import org.jspecify.annotations.Nullable;

/** Delegates RSA to the security provider of the JDK, and counts the calls. */
public final class RecordingProvider extends Provider {

	private static final long serialVersionUID = 1L;

	private final transient AtomicInteger encryptions = new AtomicInteger();

	private final transient AtomicInteger decryptions = new AtomicInteger();

	private final boolean parameters;

	public RecordingProvider() {
		this("Recording", true);
	}

	private RecordingProvider(String name, boolean parameters) {
		super(name, "1", "RSA of the JDK, counted");
		this.parameters = parameters;
		putService(new Service(this, "Cipher", "RSA/ECB/OAEPPadding", JdkCipher.class.getName(), null, null) {

			@Override
			public Object newInstance(@Nullable Object parameter) {
				return new JdkCipher(RecordingProvider.this);
			}

		});
	}

	/**
	 * Returns a provider that ignores the parameters of the padding and uses its
	 * defaults, as some providers do.
	 * @return a provider with results that no other provider understands
	 */
	public static RecordingProvider deaf() {
		return new RecordingProvider("Deaf", false);
	}

	public int encryptions() {
		return this.encryptions.get();
	}

	public int decryptions() {
		return this.decryptions.get();
	}

	private static final class JdkCipher extends CipherSpi {

		private final RecordingProvider provider;

		private final Cipher cipher;

		JdkCipher(RecordingProvider provider) {
			this.provider = provider;
			try {
				this.cipher = Cipher.getInstance("RSA/ECB/OAEPPadding", "SunJCE");
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		protected void engineInit(int mode, Key key, AlgorithmParameterSpec spec, SecureRandom random) {
			AtomicInteger count = (mode == Cipher.ENCRYPT_MODE) ? this.provider.encryptions : this.provider.decryptions;
			count.incrementAndGet();
			try {
				if (this.provider.parameters) {
					this.cipher.init(mode, key, spec, random);
				}
				else {
					this.cipher.init(mode, key, random);
				}
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		protected byte[] engineDoFinal(byte[] input, int offset, int length) throws IllegalBlockSizeException {
			try {
				return this.cipher.doFinal(input, offset, length);
			}
			catch (GeneralSecurityException ex) {
				throw (IllegalBlockSizeException) new IllegalBlockSizeException().initCause(ex);
			}
		}

		@Override
		protected void engineSetMode(String mode) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected void engineSetPadding(String padding) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected int engineGetBlockSize() {
			throw new UnsupportedOperationException();
		}

		@Override
		protected int engineGetOutputSize(int length) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected byte[] engineGetIV() {
			throw new UnsupportedOperationException();
		}

		@Override
		protected AlgorithmParameters engineGetParameters() {
			throw new UnsupportedOperationException();
		}

		@Override
		protected void engineInit(int mode, Key key, SecureRandom random) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected byte[] engineUpdate(byte[] input, int offset, int length) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected int engineUpdate(byte[] input, int offset, int length, byte[] output, int outputOffset) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected int engineDoFinal(byte[] input, int offset, int length, byte[] output, int outputOffset) {
			throw new UnsupportedOperationException();
		}

	}

}
