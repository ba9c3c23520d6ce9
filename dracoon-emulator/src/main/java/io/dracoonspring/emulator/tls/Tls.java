// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Selects the source of the emulator's certificate for TLS: its own authority, or files.
 */
public final class Tls {

	/**
	 * The name of the file with the authority's certificate in the emulator's directory.
	 */
	private static final String CERTIFICATE_FILE = "emulator-ca.pem";

	private final Set<String> names;

	private final @Nullable CertificateFiles files;

	private final @Nullable Path caFile;

	private Tls(Set<String> names, @Nullable CertificateFiles files, @Nullable Path caFile) {
		this.names = names;
		this.files = files;
		this.caFile = caFile;
	}

	/**
	 * Creates a certificate from the emulator's own authority. The emulator stores the
	 * authority in its directory. Without a directory, each start creates a new
	 * authority.
	 * @return the source of a certificate for {@code localhost} and the addresses of this
	 * machine
	 */
	public static Tls generated() {
		return new Tls(Set.of(), null, null);
	}

	/**
	 * Reads the certificate from PEM files.
	 * @param certificates the file with the certificate, followed by the certificates of
	 * its authorities
	 * @param privateKey the private key, not encrypted
	 * @return the source of the certificate
	 */
	public static Tls pem(Path certificates, Path privateKey) {
		return new Tls(Set.of(), new PemFiles(certificates, privateKey), null);
	}

	/**
	 * Reads the certificate from a key store with one private key.
	 * @param keyStore the key store, PKCS#12 or JKS
	 * @param password the password of the key store and of the key in it
	 * @return the source of the certificate
	 */
	public static Tls keyStore(Path keyStore, String password) {
		return new Tls(Set.of(), new KeyStoreFile(keyStore, password), null);
	}

	/**
	 * Adds names to a generated certificate. A certificate from files remains unchanged.
	 * @param names host names or IP addresses
	 * @return a changed copy
	 * @throws IllegalArgumentException if a name is blank
	 */
	public Tls withNames(Collection<String> names) {
		if (names.stream().anyMatch(String::isBlank)) {
			throw new IllegalArgumentException("A name of a certificate must not be empty");
		}
		Set<String> all = new LinkedHashSet<>(this.names);
		all.addAll(names);
		return new Tls(Set.copyOf(all), this.files, this.caFile);
	}

	/**
	 * Sets the file to which the emulator writes the certificate that clients have to
	 * trust. The emulator writes this file when it starts.
	 * @param file the PEM file; an existing file is replaced
	 * @return a changed copy
	 */
	public Tls withCaFile(Path file) {
		return new Tls(this.names, this.files, file);
	}

	/**
	 * Returns the file to which the emulator writes the certificate that clients have to
	 * trust. The result is empty if {@link #withCaFile} has set no file and the emulator
	 * has no directory.
	 * @param directory the directory of the emulator, {@code null} if it has none
	 */
	public Optional<Path> caFile(@Nullable Path directory) {
		return (this.caFile != null) ? Optional.of(this.caFile)
				: Optional.ofNullable(directory).map((kept) -> kept.resolve(CERTIFICATE_FILE));
	}

	/**
	 * Loads or creates the identity of the server. Blocks.
	 * @param directory the directory for a generated authority, {@code null} to create an
	 * authority that is not saved
	 * @throws TlsException if a file is not valid, or cannot be read or written, or if
	 * the private key does not belong to the certificate
	 */
	public TlsIdentity identity(@Nullable Path directory) {
		TlsIdentity identity = (this.files != null) ? this.files.read()
				: CertificateAuthority.open(directory).issue(OwnNames.with(this.names));
		caFile(directory).ifPresent((file) -> write(file, identity));
		return identity;
	}

	private static void write(Path file, TlsIdentity identity) {
		try {
			Files.writeString(file, Pem.of(identity.authority()));
		}
		catch (IOException ex) {
			throw new TlsException("The certificate cannot be written to '" + file + "'", ex);
		}
	}

}
