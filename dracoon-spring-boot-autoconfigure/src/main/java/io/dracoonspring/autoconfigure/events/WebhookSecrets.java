// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.event.inbox.JdbcWebhookSecret;

/**
 * Holds the secrets that verify signatures of the server.
 *
 * @param all the current secret, and the previous one if there is one
 */
record WebhookSecrets(List<Secret> all) implements Supplier<List<Secret>> {

	/**
	 * The minimum length. Anyone who sees a signed message could guess a shorter secret.
	 */
	private static final int MIN_LENGTH = 16;

	/**
	 * Determines the secrets.
	 * @param properties the configuration
	 * @param stored the secret in the database, which is used if none is configured;
	 * {@code null} if the application does not generate a secret
	 */
	static WebhookSecrets of(DracoonEventsProperties.Webhook properties, @Nullable JdbcWebhookSecret stored) {
		List<Secret> secrets = new ArrayList<>();
		if (properties.secret() != null) {
			secrets.add(checked("secret", properties.secret()));
		}
		else if (stored != null) {
			secrets.add(stored.get());
		}
		else {
			throw new InvalidDracoonPropertyException("dracoon.events.webhook.secret", "is missing",
					"Set the secret with which DRACOON signs its messages: without it, anyone could send forged ones. "
							+ "A secret is generated only if the application registers its webhooks and keeps events in a "
							+ "database.");
		}
		if (properties.previousSecret() != null) {
			secrets.add(checked("previous-secret", properties.previousSecret()));
		}
		return new WebhookSecrets(List.copyOf(secrets));
	}

	private static Secret checked(String name, Secret secret) {
		if (secret.value().length() < MIN_LENGTH) {
			throw new InvalidDracoonPropertyException("dracoon.events.webhook." + name, "is too short",
					"Choose at least " + MIN_LENGTH
							+ " random characters, and set the same at the webhook in DRACOON.");
		}
		return secret;
	}

	@Override
	public List<Secret> get() {
		return this.all;
	}

	/** Returns the current secret. */
	Secret current() {
		return this.all.get(0);
	}

}
