// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;

/**
 * Creates, reads and unlocks key pairs, without calling the server. Stateless and
 * thread-safe.
 * <p>
 * Methods with a password or a new key take from half a second to several seconds of
 * computing. Do not call them on an event loop. A password in a {@code char[]} can be
 * passed as {@link java.nio.CharBuffer#wrap(char[])}, and the caller can wipe it
 * afterwards.
 */
public final class KeyPairs {

	private static final String PUBLIC_LABEL = "PUBLIC KEY";

	private static final String PUBLIC_KEY = "public key";

	/** The number of PBKDF2 rounds that all current DRACOON clients use. */
	private static final int ROUNDS = 1_300_000;

	private static final int MAX_ROUNDS = 10_000_000;

	private final RsaProvider rsa;

	private final Generator generator;

	private final int rounds;

	private final int maxRounds;

	/**
	 * Creates an instance whose unlocked key pairs decrypt with the provider that
	 * {@link RsaProvider#auto()} selects.
	 */
	public KeyPairs() {
		this(RsaProvider.auto());
	}

	/**
	 * Creates an instance whose unlocked key pairs decrypt with the given provider.
	 * @param rsa the provider that decrypts with the private keys
	 */
	public KeyPairs(RsaProvider rsa) {
		this(rsa, MAX_ROUNDS);
	}

	/**
	 * Creates an instance whose unlocked key pairs decrypt with the given provider. It
	 * refuses private keys that take too long to open.
	 * @param rsa the provider that decrypts with the private keys
	 * @param maxRounds the maximum number of PBKDF2 rounds for opening a private key,
	 * 10,000,000 by default
	 */
	public KeyPairs(RsaProvider rsa, int maxRounds) {
		this(rsa, RsaKeys::generate, ROUNDS, maxRounds);
	}

	// lets tests use prepared keys and fewer PBKDF2 rounds, which saves time
	KeyPairs(RsaProvider rsa, Generator generator, int rounds, int maxRounds) {
		this.rsa = rsa;
		this.generator = generator;
		this.rounds = rounds;
		this.maxRounds = maxRounds;
	}

	/**
	 * Generates a key pair.
	 * @param version the kind of key pair
	 * @param password the password that protects the private key; nobody can recover the
	 * key without this password
	 * @return the key pair in the server's format
	 * @throws IllegalArgumentException if the password is empty
	 */
	public UserKeyPairContainer generate(KeyPairVersion version, CharSequence password) {
		requirePassword(password);
		try {
			KeyPair generated = this.generator.generate(version);
			return protect(version, (RSAPublicKey) generated.getPublic(),
					RsaKeys.encode((RSAPrivateCrtKey) generated.getPrivate()), password);
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
	}

	/**
	 * Protects a key pair with another password. Sends no requests.
	 * @param keyPair the unlocked key pair
	 * @param password the new password
	 * @return the key pair in the server's format
	 * @throws IllegalArgumentException if the password is empty
	 * @throws DracoonCryptoException if the key pair has been closed
	 */
	public UserKeyPairContainer encrypt(UnlockedKeyPair keyPair, CharSequence password) {
		requirePassword(password);
		try {
			return protect(keyPair.version(), keyPair.publicKey().key(), keyPair.encodePrivateKey(), password);
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
	}

	private UserKeyPairContainer protect(KeyPairVersion version, RSAPublicKey publicKey, byte[] encoded,
			CharSequence password) throws GeneralSecurityException {
		byte[] passwordBytes = PasswordCandidates.utf8(password);
		try {
			String privatePem = ProtectedPrivateKey.protect(encoded, passwordBytes, this.rounds).toPem();
			String publicPem = Pem.encode(PUBLIC_LABEL, publicKey.getEncoded());
			return new UserKeyPairContainer(new PrivateKeyContainer(version.value(), privatePem, null, null),
					new PublicKeyContainer(version.value(), publicPem, null, null));
		}
		finally {
			Arrays.fill(encoded, (byte) 0);
			Arrays.fill(passwordBytes, (byte) 0);
		}
	}

	/**
	 * Unlocks a key pair. Supports the formats of all known clients, including their
	 * different encodings of passwords that are not ASCII.
	 * @param container the key pair as the server stores it
	 * @param password the encryption password
	 * @return the unlocked key pair, for the caller to close
	 * @throws DracoonCryptoException with {@link Reason#WRONG_PASSWORD} if the password
	 * does not open the private key, {@link Reason#UNSUPPORTED_VERSION} if the version is
	 * unknown, {@link Reason#KEY_TAMPERED} if the parameters of the private key do not
	 * belong together, {@link Reason#INVALID_KEY} if the container is malformed, requires
	 * too many PBKDF2 rounds, has a public key that does not belong to the private key,
	 * or is refused by the selected security provider
	 */
	public UnlockedKeyPair unlock(UserKeyPairContainer container, CharSequence password) {
		RecipientKey publicKey = readPublicKey(container.publicKeyContainer());
		KeyPairVersion version = KeyPairVersion.of(container.privateKeyContainer().version());
		if (version != publicKey.version()) {
			throw new DracoonCryptoException(Reason.INVALID_KEY,
					"The key pair cannot be used: its halves are of different versions");
		}
		UnlockedKeyPair keyPair = unlock(container.privateKeyContainer(), password);
		if (!keyPair.publicKey().isSameKey(publicKey)) {
			keyPair.close();
			throw new DracoonCryptoException(Reason.INVALID_KEY,
					"The key pair cannot be used: the public key does not belong to the private key. "
							+ "An attacker may have replaced it: ask the administrator of DRACOON");
		}
		return keyPair;
	}

	/**
	 * Unlocks a private key without public key, such as that of an encrypted share. The
	 * public key is computed from the private key.
	 * @param container the private key as the server stores it
	 * @param password the password that protects it
	 * @return the unlocked key pair, for the caller to close
	 * @throws DracoonCryptoException if the private key cannot be unlocked, see
	 * {@link #unlock(UserKeyPairContainer, CharSequence)}
	 */
	public UnlockedKeyPair unlock(PrivateKeyContainer container, CharSequence password) {
		KeyPairVersion version = KeyPairVersion.of(container.version());
		ProtectedPrivateKey protectedKey = ProtectedPrivateKey.read(container.privateKey(), this.maxRounds);
		RSAPrivateCrtKey privateKey = open(protectedKey, password);
		if (!RsaKeys.isConsistent(privateKey)) {
			throw new DracoonCryptoException(Reason.KEY_TAMPERED,
					"The private key cannot be used because its parameters do not belong together. An attacker may have "
							+ "changed it at the server: ask the administrator of DRACOON");
		}
		RecipientKey publicKey;
		try {
			publicKey = new RecipientKey(version, RsaKeys.publicKeyOf(privateKey));
		}
		catch (GeneralSecurityException ex) {
			throw unavailable(ex);
		}
		try {
			return this.rsa.hold(publicKey, privateKey);
		}
		catch (GeneralSecurityException ex) {
			throw new DracoonCryptoException(Reason.INVALID_KEY,
					"The private key cannot be used with the security provider " + this.rsa.inUse()
							+ ": choose 'auto' or another one",
					ex);
		}
	}

	/**
	 * Checks whether a password opens a key pair, and whether the public key belongs to
	 * the private key.
	 * @param container the key pair as the server stores it
	 * @param password the password to check
	 * @return {@code false} if the password is wrong
	 * @throws DracoonCryptoException if the key pair is unusable with any password, see
	 * {@link #unlock(UserKeyPairContainer, CharSequence)}
	 */
	public boolean check(UserKeyPairContainer container, CharSequence password) {
		try {
			unlock(container, password).close();
			return true;
		}
		catch (DracoonCryptoException ex) {
			if (ex.getReason() == Reason.WRONG_PASSWORD) {
				return false;
			}
			throw ex;
		}
	}

	private static RSAPrivateCrtKey open(ProtectedPrivateKey protectedKey, CharSequence password) {
		List<byte[]> candidates = PasswordCandidates.of(password);
		try {
			return candidates.stream()
				.map((candidate) -> tryToOpen(protectedKey, candidate))
				.flatMap(Optional::stream)
				.findFirst()
				.orElseThrow(() -> new DracoonCryptoException(Reason.WRONG_PASSWORD,
						"The encryption password is wrong; it is not the login password. A service account needs it in "
								+ "'dracoon.crypto.encryption-password'"));
		}
		finally {
			candidates.forEach((candidate) -> Arrays.fill(candidate, (byte) 0));
		}
	}

	private static Optional<RSAPrivateCrtKey> tryToOpen(ProtectedPrivateKey protectedKey, byte[] password) {
		byte[] opened = new byte[0];
		try {
			opened = protectedKey.open(password);
			return Optional.of(RsaKeys.readPrivate(opened));
		}
		catch (GeneralSecurityException ex) {
			// the password is wrong: either the padding is wrong, or it is correct by
			// chance and the content is not a key
			return Optional.empty();
		}
		finally {
			Arrays.fill(opened, (byte) 0);
		}
	}

	/**
	 * Reads a public key.
	 * @param container the public key as the server stores it
	 * @return the key
	 * @throws DracoonCryptoException with {@link Reason#UNSUPPORTED_VERSION} if the
	 * version is unknown, {@link Reason#INVALID_KEY} if the key is malformed or does not
	 * have the length of its version
	 */
	public RecipientKey readPublicKey(PublicKeyContainer container) {
		KeyPairVersion version = KeyPairVersion.of(container.version());
		byte[] encoded = Pem.decode(container.publicKey(), PUBLIC_LABEL, PUBLIC_KEY);
		try {
			return new RecipientKey(version, RsaKeys.readPublic(encoded));
		}
		catch (GeneralSecurityException ex) {
			throw Pem.invalid(PUBLIC_KEY, "is not a well-formed RSA key", ex);
		}
	}

	private static void requirePassword(CharSequence password) {
		if (password.isEmpty()) {
			throw new IllegalArgumentException("'password' must not be empty");
		}
	}

	private static DracoonCryptoException unavailable(GeneralSecurityException ex) {
		return new DracoonCryptoException(Reason.OTHER,
				"The Java runtime does not support RSA or AES as expected: check its security providers", ex);
	}

	/**
	 * Generates RSA keys.
	 */
	@FunctionalInterface
	interface Generator {

		KeyPair generate(KeyPairVersion version) throws GeneralSecurityException;

	}

}
