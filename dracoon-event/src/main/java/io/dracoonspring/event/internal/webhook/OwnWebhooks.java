// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

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
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * Manages the webhooks of this application. These are the webhooks with the names and the
 * URL of the {@link RegistrationOptions}. The webhooks that this instance created also
 * belong to them, even if the server stores their URL in another form. This class changes
 * no other webhooks. Only one thread may use an instance at a time.
 */
final class OwnWebhooks {

	private static final Logger logger = LoggerFactory.getLogger(OwnWebhooks.class);

	/**
	 * The remaining lifetime below which a webhook is always renewed. Any other webhook
	 * is renewed when less than a third of its lifetime remains.
	 */
	private static final Duration LEAST_LIFETIME = Duration.ofDays(14);

	/**
	 * The shortest time between two changes of a webhook's secret, and between two
	 * renewals of its lifetime, so that instances with different secrets or clocks do not
	 * overwrite each other in quick succession.
	 */
	private static final Duration MIN_INTERVAL = Duration.ofHours(1);

	private final DracoonCustomerSettings settings;

	private final RegistrationOptions options;

	private final Clock clock;

	/** Holds the ids of the webhooks that this instance created. */
	private final Set<Long> created = new HashSet<>();

	/** Holds the times at which the secret was sent, by the ids of webhooks. */
	private final Map<Long, Instant> secretSent = new HashMap<>();

	/** Holds the times at which the lifetime was reset, by the ids of webhooks. */
	private final Map<Long, Instant> renewed = new HashMap<>();

	OwnWebhooks(DracoonCustomerSettings settings, RegistrationOptions options, Clock clock) {
		this.settings = settings;
		this.options = options;
		this.clock = clock;
	}

	/**
	 * Tells whether a webhook belongs to this application.
	 * @param webhook the webhook
	 * @param name the name that it must have
	 * @param options the options with the URL of this application
	 * @return whether the webhook belongs to this application
	 */
	static boolean isOwn(Webhook webhook, String name, RegistrationOptions options) {
		return name.equals(webhook.name()) && webhook.url() != null
				&& normalized(options.url().toString()).equals(normalized(webhook.url()));
	}

	// normalises a URL, so that different spellings compare as equal
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
	 * Creates a missing webhook, or updates one that differs from the configuration.
	 * @param name the name of the webhook
	 * @param types the types of events that the webhook reports
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
		// delete duplicates that other instances created at the same time. All instances
		// keep the webhook with the lowest id
		for (Webhook superfluous : found.subList(1, found.size())) {
			delete(superfluous);
		}
		return updated(found.get(0), types);
	}

	private List<Webhook> find(String name) {
		List<Webhook> all = this.settings.listWebhooks(WebhookQuery.all()).collectList().block();
		return Objects.requireNonNull(all)
			.stream()
			// include webhooks of this instance whose URL the server stores in another
			// form, because they must not be created again
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
			logger.info("Webhook {} '{}' was a duplicate and has been deleted", webhook.id(), webhook.name());
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
		logger.info("Webhook {} '{}' has been updated to the configuration", webhook.id(), webhook.name());
		return updated;
	}

	private boolean needsSecret(Webhook webhook) {
		Secret secret = webhook.secret();
		Instant sent = this.secretSent.get(webhook.id());
		if (secret == null) {
			// send the secret once if the server does not reveal it
			return sent == null;
		}
		return !secret.equals(this.options.secret()) && isOver(sent);
	}

	private boolean isOver(@Nullable Instant last) {
		return last == null || !this.clock.instant().isBefore(last.plus(MIN_INTERVAL));
	}

	/**
	 * Renews the lifetime of a webhook if little of it is left.
	 * @param webhook the webhook
	 * @return the updated webhook
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
		// measure the lifetime from the last change, because the server does not report
		// the lifetime and each renewal is a change
		return webhook.updatedAt() != null
				&& left.compareTo(Duration.between(webhook.updatedAt(), webhook.expireAt()).dividedBy(3)) < 0;
	}

	/**
	 * Enables a webhook.
	 * @param webhook the webhook
	 * @return the updated webhook
	 */
	Webhook switchedOn(Webhook webhook) {
		return Objects.requireNonNull(
				this.settings.updateWebhook(webhook.id(), UpdateWebhookRequest.of().withIsEnabled(true)).block());
	}

}
