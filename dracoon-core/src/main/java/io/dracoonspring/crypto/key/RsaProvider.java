// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;

/**
 * Selects the security provider that encrypts and decrypts file keys with RSA. If many
 * small encrypted files are transferred, RSA takes most of the computing time. The
 * selection does not affect how key pairs are generated and how content is encrypted.
 * This class never registers or moves a security provider.
 */
public final class RsaProvider {

	private static final Logger logger = LoggerFactory.getLogger(RsaProvider.class);

	private static final String CORRETTO = "AmazonCorrettoCryptoProvider";

	private static final String ACCP = "ACCP";

	private static final RsaProvider AUTO = new RsaProvider(null);

	private volatile @Nullable RsaCipher cipher;

	private RsaProvider(@Nullable RsaCipher cipher) {
		this.cipher = cipher;
	}

	/**
	 * Returns the fastest provider that passes the checks. This is the Amazon Corretto
	 * Crypto Provider if it is on the class path, can be loaded, and computes correct
	 * results with known keys. Otherwise it is the JDK's own provider. The check runs
	 * once in the life of the virtual machine, at the first use. For keys that the
	 * Corretto provider refuses, the JDK's own provider is used.
	 * @return the choice
	 */
	public static RsaProvider auto() {
		return AUTO;
	}

	/**
	 * Selects the provider with the given name. A provider other than {@code jdk} and
	 * {@code auto} is checked at once: it must compute correct results with known keys.
	 * @param name the name of a security provider that is registered, or
	 * {@code AmazonCorrettoCryptoProvider} (or {@code ACCP}), which need not be
	 * registered; {@code jdk} for the JDK's own provider; or {@code auto} for
	 * {@link #auto()}
	 * @return the choice
	 * @throws IllegalArgumentException if there is no such provider, or if the provider
	 * cannot be used
	 */
	public static RsaProvider named(String name) {
		if ("auto".equalsIgnoreCase(name)) {
			return AUTO;
		}
		if ("jdk".equalsIgnoreCase(name)) {
			return new RsaProvider(RsaCipher.jdk());
		}
		Provider registered = Security.getProvider(ACCP.equals(name) ? CORRETTO : name);
		return of((registered != null) ? registered : unregistered(name));
	}

	/**
	 * Selects the given provider, registered or not, and checks at once whether it
	 * computes correct results with known keys.
	 * @param provider the provider
	 * @return the choice
	 * @throws IllegalArgumentException if the provider cannot be used
	 */
	public static RsaProvider of(Provider provider) {
		try {
			return new RsaProvider(RsaCipher.checked(provider));
		}
		catch (GeneralSecurityException ex) {
			throw unusable(provider.getName(), ex);
		}
	}

	private static Provider unregistered(String name) {
		boolean corretto = CORRETTO.equals(name) || ACCP.equals(name);
		if (!corretto || !isCorrettoPresent()) {
			throw new IllegalArgumentException("There is no security provider '" + name
					+ "': choose 'auto', 'jdk', or one of "
					+ Arrays.stream(Security.getProviders()).map(Provider::getName).collect(Collectors.joining(", "))
					+ (corretto ? "; or add 'software.amazon.cryptools:AmazonCorrettoCryptoProvider' for this platform"
							: ""));
		}
		try {
			return CorrettoProvider.load();
		}
		catch (GeneralSecurityException ex) {
			throw unusable(name, ex);
		}
	}

	private static boolean isCorrettoPresent() {
		return ClassUtils.isPresent("com.amazon.corretto.crypto.provider." + CORRETTO,
				RsaProvider.class.getClassLoader());
	}

	private static IllegalArgumentException unusable(String name, GeneralSecurityException ex) {
		return new IllegalArgumentException("The security provider '" + name
				+ "' does not support RSA as DRACOON needs it; choose another one, or 'jdk': " + ex.getMessage(), ex);
	}

	private static RsaCipher best() {
		if (isCorrettoPresent()) {
			try {
				RsaCipher cipher = RsaCipher.checked(CorrettoProvider.load());
				logger.debug("{} computes RSA", cipher.name());
				return cipher;
			}
			catch (GeneralSecurityException ex) {
				logger.info("The JDK computes RSA, because {} cannot be used: {}", CORRETTO, ex.getMessage());
				logger.debug("{} cannot be used", CORRETTO, ex);
			}
		}
		return RsaCipher.jdk();
	}

	/**
	 * Returns the security provider in use.
	 * @return the name and version of the provider, such as
	 * {@code AmazonCorrettoCryptoProvider 2.5.0}; {@code null} for {@link #auto()} before
	 * the first use
	 */
	public @Nullable String inUse() {
		RsaCipher chosen = this.cipher;
		return (chosen != null) ? chosen.name() : null;
	}

	UnlockedKeyPair hold(RecipientKey publicKey, RSAPrivateCrtKey privateKey) throws GeneralSecurityException {
		return orByJdk((rsa) -> rsa.hold(publicKey, privateKey));
	}

	byte[] encrypt(RecipientKey recipient, byte[] plain) throws GeneralSecurityException {
		return orByJdk((rsa) -> rsa.encrypt(recipient.version(), recipient.key(), plain));
	}

	// fall back to the JDK, because the limits of a provider should not affect an
	// application that did not select this provider
	private <T> T orByJdk(Use<T> use) throws GeneralSecurityException {
		try {
			return use.with(cipher());
		}
		catch (GeneralSecurityException ex) {
			if (this != AUTO) {
				throw ex;
			}
			logger.debug("{} refuses a key. The JDK is tried next", inUse(), ex);
			return use.with(RsaCipher.jdk());
		}
	}

	private RsaCipher cipher() {
		RsaCipher chosen = this.cipher;
		if (chosen == null) {
			synchronized (this) {
				chosen = this.cipher;
				if (chosen == null) {
					chosen = best();
					this.cipher = chosen;
				}
			}
		}
		return chosen;
	}

	@Override
	public String toString() {
		return "RsaProvider[" + ((this != AUTO) ? "" : "auto, ") + "inUse=" + inUse() + "]";
	}

	/**
	 * Runs an operation that needs RSA.
	 *
	 * @param <T> the type of the result
	 */
	private interface Use<T> {

		T with(RsaCipher cipher) throws GeneralSecurityException;

	}

}
