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
 * Where the emulator gets its certificate from when it speaks TLS: from an authority of
 * its own, or from files.
 */
public final class Tls {

	/** The name of the file with the authority's certificate in a kept directory. */
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
	 * Lets an authority of the emulator's own issue the certificate. It is kept in the
	 * directory of the emulator, where there is one, and else made at each start.
	 * @return certificates for {@code localhost} and the addresses of this machine
	 */
	public static Tls generated() {
		return new Tls(Set.of(), null, null);
	}

	/**
	 * Takes the certificate from PEM files.
	 * @param certificates the certificate, followed by those of the authorities that
	 * issued it
	 * @param privateKey the private key, not encrypted
	 * @return the given certificate
	 */
	public static Tls pem(Path certificates, Path privateKey) {
		return new Tls(Set.of(), new PemFiles(certificates, privateKey), null);
	}

	/**
	 * Takes the certificate from a key store with one private key.
	 * @param keyStore the key store, PKCS#12 or JKS
	 * @param password the password of store and key
	 * @return the given certificate
	 */
	public static Tls keyStore(Path keyStore, String password) {
		return new Tls(Set.of(), new KeyStoreFile(keyStore, password), null);
	}

	/**
	 * Lets a generated certificate hold for further names. A given one stays as it is.
	 * @param names host names or IP addresses
	 * @return a changed copy
	 * @throws IllegalArgumentException if a name is empty
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
	 * Writes the certificate that clients have to trust into a file at the start.
	 * @param file the PEM file, which is replaced
	 * @return a changed copy
	 */
	public Tls withCaFile(Path file) {
		return new Tls(this.names, this.files, file);
	}

	/**
	 * Returns where the certificate is written that clients have to trust.
	 * @param directory where everything is kept, {@code null} to keep nothing
	 */
	public Optional<Path> caFile(@Nullable Path directory) {
		return (this.caFile != null) ? Optional.of(this.caFile)
				: Optional.ofNullable(directory).map((kept) -> kept.resolve(CERTIFICATE_FILE));
	}

	/**
	 * Reads or make what the server proves its identity with. Blocks.
	 * @param directory where a generated authority is kept, {@code null} to keep nothing
	 * @throws TlsException if files cannot be read or written or do not fit together
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
