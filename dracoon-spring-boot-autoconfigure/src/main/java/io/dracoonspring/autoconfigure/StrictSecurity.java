// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.transfer.requirement.TransferRequirements;

/**
 * Applies {@code dracoon.security=strict}. Other properties and
 * {@link DracoonBuilderCustomizer} can only tighten it.
 */
final class StrictSecurity {

	private static final int MINIMUM_PASSWORD_LENGTH = 16;

	private StrictSecurity() {
	}

	/**
	 * Refuses properties that loosen the strict mode, and a missing list of storage
	 * hosts.
	 * @param client the client that the properties configure
	 * @param http the properties of connections
	 * @throws InvalidDracoonPropertyException if a property has to be changed
	 */
	static void check(ClientName client, DracoonProperties.Http http) {
		refuse(client, "dracoon.http.allow-plain-http", http.allowPlainHttp());
		refuse(client, "dracoon.http.allow-plain-content", http.allowPlainContent());
		if (http.storageHosts().isEmpty()) {
			throw client.invalid("dracoon.http.storage-hosts",
					"is empty, but 'dracoon.security=strict' sends content to listed hosts only",
					"List the hosts of the storage, such as '*.s3.example.com', or the host of "
							+ "'dracoon.base-url' if content goes through the server.");
		}
	}

	private static void refuse(ClientName client, String property, boolean allowed) {
		if (allowed) {
			throw client.invalid(property, "is refused by 'dracoon.security=strict'",
					"Remove it, or choose 'dracoon.security=standard' and set the properties that you require.");
		}
	}

	/**
	 * Requires TLS, encryption, verification, strong key pairs and long passwords.
	 * @param builder the builder of a client
	 */
	static void tighten(DracoonBuilder builder) {
		builder.allowPlainHttp(false)
			.http((settings) -> settings.withAllowPlainContent(false))
			.transfer((settings) -> settings.withRequirements(TransferRequirements.all()))
			.crypto((settings) -> settings.withMinimumKeyPair(KeyPairVersion.RSA_4096)
				.withMinimumPasswordLength(Math.max(settings.minimumPasswordLength(), MINIMUM_PASSWORD_LENGTH)));
	}

}
