// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.emulator;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;
import io.dracoonspring.emulator.tls.Pem;

/**
 * Connects to an emulator as one of its users.
 */
public class EmulatorDracoonConnectionDetails implements DracoonConnectionDetails {

	private final DracoonEmulator emulator;

	private final String username;

	/**
	 * The property that names the user. A test can name the user in the annotation
	 * {@code AutoConfigureDracoonEmulator} instead.
	 */
	private final String property;

	/**
	 * Creates connection details.
	 * @param emulator the running emulator
	 * @param username the user to sign in as
	 */
	public EmulatorDracoonConnectionDetails(DracoonEmulator emulator, String username) {
		this(emulator, username, "dracoon.emulator.username");
	}

	private EmulatorDracoonConnectionDetails(DracoonEmulator emulator, String username, String property) {
		this.emulator = emulator;
		this.username = username;
		this.property = property;
	}

	/**
	 * Creates connection details for a named client.
	 * @param emulator the running emulator
	 * @param client the name of the client
	 * @param username the user to sign in as
	 * @return the connection details
	 */
	public static EmulatorDracoonConnectionDetails ofClient(DracoonEmulator emulator, String client, String username) {
		return new EmulatorDracoonConnectionDetails(emulator, username, "dracoon.emulator.usernames." + client);
	}

	@Override
	public URI getBaseUrl() {
		return this.emulator.baseUrl();
	}

	@Override
	public @Nullable SslBundle getSslBundle() {
		return this.emulator.certificateAuthority()
			.map((authority) -> SslBundle
				.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(Pem.of(authority)))))
			.orElse(null);
	}

	@Override
	public Credentials getCredentials() {
		return this.emulator.account(this.username)
			.map(EmulatorDracoonConnectionDetails::credentials)
			.orElseThrow(() -> new InvalidDracoonPropertyException(this.property,
					"names no user who can sign in to the emulator",
					"Name a user of the emulator's seed in '" + this.property + "' or in "
							+ "'@AutoConfigureDracoonEmulator', and have an OAuth client with the grant type "
							+ "'password' in the seed."));
	}

	private static Credentials credentials(EmulatorAccount account) {
		String encryptionPassword = account.encryptionPassword();
		return new Credentials.ServiceAccount(
				new ClientCredentials(account.clientId(), Secret.of(account.clientSecret())), account.username(),
				Secret.of(account.password()), (encryptionPassword != null) ? Secret.of(encryptionPassword) : null);
	}

}
