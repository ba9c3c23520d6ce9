// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.settings.DracoonSettings;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * The webhooks of this application: those with its names and its URL. No others are ever
 * changed. Used by one thread at a time.
 */
final class OwnWebhooks {

	private static final Logger logger = LoggerFactory.getLogger(OwnWebhooks.class);

	/** How much of its time must be left to a webhook, whatever a third of it is. */
	private static final Duration LEAST_LIFETIME = Duration.ofDays(14);

	/** Instances with different secrets or clocks shall not drive each other. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	private final DracoonSettings settings;

	private final RegistrationOptions options;

	private final Clock clock;

	/** The ids of the webhooks that this instance created. */
	private final Set<Long> created = new HashSet<>();

	/** When the secret was sent, by the ids of webhooks. */
	private final Map<Long, Instant> secretSent = new HashMap<>();

	/** When the lifetime was reset, by the ids of webhooks. */
	private final Map<Long, Instant> renewed = new HashMap<>();

	OwnWebhooks(DracoonSettings settings, RegistrationOptions options, Clock clock) {
		this.settings = settings;
		this.options = options;
		this.clock = clock;
	}

	/**
	 * Finds out whether a webhook belongs to this application.
	 * @param webhook the webhook
	 * @param name the name that it must have
	 * @param options tell its URL
	 * @return whether it does
	 */
	static boolean isOwn(Webhook webhook, String name, RegistrationOptions options) {
		return name.equals(webhook.name()) && webhook.url() != null
				&& normalized(options.url().toString()).equals(normalized(webhook.url()));
	}

	// the form of a URL that does not depend on how somebody likes to write it
	private static String normalized(String url) {
		try {
			URI uri = new URI(url).normalize();
			if (uri.getScheme() == null || uri.getHost() == null) {
				return url;
			}
			boolean https = "https".equalsIgnoreCase(uri.getScheme());
			int port = (uri.getPort() == (https ? 443 : 80)) ? -1 : uri.getPort();
			String path = (uri.getRawPath() == null || uri.getRawPath().isEmpty()) ? "/" : uri.getRawPath();
			String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
			return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port + path + query;
		}
		catch (URISyntaxException ex) {
			return url;
		}
	}

	/**
	 * Creates a webhook if it is missing, and change what differs.
	 * @param name its name
	 * @param types the types of events that it is to tell
	 * @return the webhook
	 */
	Webhook keep(String name, Set<String> types) {
		List<Webhook> found = find(name);
		if (found.isEmpty()) {
			Webhook created = create(name, types);
			found = find(name);
			if (found.isEmpty()) {
				return created;
			}
		}
		// another instance may have created one at the same time; all keep the same
		for (Webhook superfluous : found.subList(1, found.size())) {
			delete(superfluous);
		}
		return updated(found.get(0), types);
	}

	private List<Webhook> find(String name) {
		List<Webhook> all = this.settings.listAllWebhooks(WebhookQuery.all()).collectList().block();
		return Objects.requireNonNull(all)
			.stream()
			// one that the server keeps under another form of the URL must not be created
			// again
			.filter((webhook) -> isOwn(webhook, name, this.options)
					|| (name.equals(webhook.name()) && this.created.contains(webhook.id())))
			.sorted(Comparator.comparing(Webhook::id))
			.toList();
	}

	private Webhook create(String name, Set<String> types) {
		CreateWebhookRequest request = CreateWebhookRequest
			.of(name, this.options.url().toString(), types.stream().sorted().toList())
			.withSecret(this.options.secret())
			.withIsEnabled(true);
		Webhook created = Objects.requireNonNull(this.settings.createWebhook(request).block());
		this.created.add(created.id());
		this.secretSent.put(created.id(), this.clock.instant());
		logger.info("Webhook {} '{}' has been created", created.id(), name);
		return created;
	}

	private void delete(Webhook webhook) {
		try {
			this.settings.deleteWebhook(webhook.id()).block();
			logger.info("Webhook {} '{}' existed twice and has been deleted", webhook.id(), webhook.name());
		}
		catch (DracoonApiException.NotFound ex) {
			logger.debug("Another instance has deleted webhook {}", webhook.id());
		}
	}

	private Webhook updated(Webhook webhook, Set<String> types) {
		UpdateWebhookRequest request = UpdateWebhookRequest.of();
		if (!new HashSet<>(webhook.eventTypeNames()).equals(types)) {
			request = request.withEventTypeNames(types.stream().sorted().toList());
		}
		if (needsSecret(webhook)) {
			request = request.withSecret(this.options.secret());
		}
		if (request.equals(UpdateWebhookRequest.of())) {
			return webhook;
		}
		Webhook updated = Objects.requireNonNull(this.settings.updateWebhook(webhook.id(), request).block());
		if (request.secret() != null) {
			this.secretSent.put(webhook.id(), this.clock.instant());
		}
		logger.info("Webhook {} '{}' has been changed to what is configured", webhook.id(), webhook.name());
		return updated;
	}

	private boolean needsSecret(Webhook webhook) {
		Secret secret = webhook.secret();
		Instant sent = this.secretSent.get(webhook.id());
		if (secret == null) {
			// a server that keeps it to itself has to be told once
			return sent == null;
		}
		return !secret.equals(this.options.secret()) && isOver(sent);
	}

	private boolean isOver(@Nullable Instant last) {
		return last == null || !this.clock.instant().isBefore(last.plus(PATIENCE));
	}

	/**
	 * Lets the lifetime of a webhook begin anew if little of it is left.
	 * @param webhook the webhook
	 * @return the webhook as it is now
	 */
	Webhook renewed(Webhook webhook) {
		Instant now = this.clock.instant();
		if (webhook.expireAt() == null || !isShort(webhook, Duration.between(now, webhook.expireAt()))
				|| !isOver(this.renewed.get(webhook.id()))) {
			return webhook;
		}
		Webhook renewed = Objects.requireNonNull(this.settings.resetWebhookLifetime(webhook.id()).block());
		this.renewed.put(webhook.id(), now);
		logger.info("The lifetime of webhook {} '{}' has been renewed until {}", webhook.id(), webhook.name(),
				renewed.expireAt());
		return renewed;
	}

	private static boolean isShort(Webhook webhook, Duration left) {
		if (left.compareTo(LEAST_LIFETIME) < 0) {
			return true;
		}
		// the server does not tell the lifetime; each renewal is a change
		return webhook.updatedAt() != null
				&& left.compareTo(Duration.between(webhook.updatedAt(), webhook.expireAt()).dividedBy(3)) < 0;
	}

	/**
	 * Switches a webhook on.
	 * @param webhook the webhook
	 * @return the webhook as it is now
	 */
	Webhook switchedOn(Webhook webhook) {
		return Objects.requireNonNull(
				this.settings.updateWebhook(webhook.id(), UpdateWebhookRequest.of().withIsEnabled(true)).block());
	}

}
