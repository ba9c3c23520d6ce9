// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;
import io.dracoonspring.api.config.NotificationChannel;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * Manages the settings of the customer: personal rooms, rescue keys of the system,
 * notification channels and webhooks. By default, a call needs the right to change the
 * configuration (otherwise 403), which the role of a config manager includes. The
 * description of a call names any other required right. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonCustomerSettings {

	/**
	 * Returns the settings. Needs the right to read the configuration.
	 * @return the settings
	 */
	@GetExchange("/api/v4/settings")
	Mono<CustomerSettingsResponse> get();

	/**
	 * Changes the settings. Needs the role of a config manager and the right to change
	 * the global configuration. A conflict with the name of another room is signalled as
	 * 409.
	 * @param request the changes
	 * @return the settings as they are now
	 */
	@PutExchange("/api/v4/settings")
	Mono<CustomerSettingsResponse> update(@RequestBody CustomerSettingsRequest request);

	/**
	 * Returns a rescue key pair of the system, since 4.24. The password of the rescue key
	 * protects the private key.
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096};
	 * {@code null} for the version that the server prefers
	 * @return the key pair
	 */
	@GetExchange("/api/v4/settings/keypair")
	Mono<UserKeyPairContainer> getRescueKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Returns the rescue key pair of the system that the server prefers; see
	 * {@link #getRescueKeyPair(String)}.
	 * @return the key pair
	 */
	default Mono<UserKeyPairContainer> getRescueKeyPair() {
		return getRescueKeyPair(null);
	}

	/**
	 * Stores a rescue key pair of the system, and enables encryption for the customer,
	 * since 4.24. <strong>This cannot be undone.</strong> The caller needs a key pair
	 * (otherwise 403, -70020). The server refuses the call if a key pair of this version
	 * exists (400, -70021), encryption is enabled already (400, -70025), or the keys are
	 * not valid (400, -70022 and -70023).
	 * @param keyPair the key pair
	 * @return completes when it is stored and encryption is enabled
	 */
	@PostExchange("/api/v4/settings/keypair")
	Mono<Void> setRescueKeyPair(@RequestBody UserKeyPairContainer keyPair);

	/**
	 * Deletes a rescue key pair of the system, since 4.24. Before that, store another
	 * rescue key pair and encrypt the file keys for it. The caller needs a key pair
	 * (otherwise 403, -70020).
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096};
	 * {@code null} for the version that the server prefers least, so it is better to name
	 * the version
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/settings/keypair")
	Mono<Void> deleteRescueKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Lists all rescue key pairs of the system, since 4.24. While a key pair is being
	 * replaced, there are two. The caller needs a key pair (otherwise 403, -70020).
	 * @return the key pairs
	 */
	@GetExchange("/api/v4/settings/keypairs")
	Flux<UserKeyPairContainer> listRescueKeyPairs();

	/**
	 * Stores a new rescue key pair of the system and keeps the previous private key, so
	 * that clients can encrypt the file keys for the new key pair; since 4.24. The
	 * current rescue password protects the previous private key. The caller needs a key
	 * pair (otherwise 403, -70020). The server refuses the call if encryption is disabled
	 * (400, -90020) or the keys are not valid (400, -70022 and -70023).
	 * @param request the new key pair and the previous private key
	 * @return completes when both are stored
	 */
	@PostExchange("/api/v4/settings/keypairs")
	Mono<Void> createAndPreserveRescueKeyPair(@RequestBody CreateKeyPairRequest request);

	/**
	 * Lists the channels through which users can be notified, since 4.20.
	 * @return the channels
	 */
	@GetExchange("/api/v4/settings/notifications/channels")
	@ListProperty
	Flux<NotificationChannel> listNotificationChannels();

	/**
	 * Enables or disables a notification channel, since 4.20. An unknown id is signalled
	 * as 400 (-70121).
	 * @param request the new state
	 * @return all channels as they are now
	 */
	@PutExchange("/api/v4/settings/notifications/channels")
	@ListProperty
	Flux<NotificationChannel> setNotificationChannel(@RequestBody NotificationChannelActivationRequest request);

	/**
	 * Enables or disables a notification channel; see
	 * {@link #setNotificationChannel(NotificationChannelActivationRequest)}.
	 * @param channelId the id of the channel
	 * @param enabled whether to enable it
	 * @return all channels as they are now
	 */
	default Flux<NotificationChannel> setNotificationChannel(long channelId, boolean enabled) {
		return setNotificationChannel(new NotificationChannelActivationRequest(channelId, enabled));
	}

	/**
	 * Lists one page of webhooks, since 4.19.
	 * @param query selects the webhooks
	 * @return the page
	 */
	@GetExchange("/api/v4/settings/webhooks")
	Mono<Page<Webhook>> listWebhooksPage(WebhookQuery query);

	/**
	 * Lists all webhooks, and requests each page when the subscriber needs it. The query
	 * can set the offset of the first entry and the page size (500 by default).
	 * @param query selects the webhooks
	 * @return the webhooks
	 */
	default Flux<Webhook> listWebhooks(WebhookQuery query) {
		return Paging.all(query, this::listWebhooksPage, Webhook::id);
	}

	/**
	 * Returns a webhook, since 4.19. An unknown id is signalled as 404 (-91000).
	 * @param webhookId the id of the webhook
	 * @return the webhook
	 */
	@GetExchange("/api/v4/settings/webhooks/{webhookId}")
	Mono<Webhook> getWebhook(@PathVariable long webhookId);

	/**
	 * Creates a webhook, since 4.19. A webhook for events of nodes receives no events
	 * before the administrator of a room assigns the webhook to that room. The server
	 * refuses an address that does not begin with {@code https://} (400, -80010), unknown
	 * or incompatible events (400, -80060), and too many webhooks (403, -91001).
	 * @param request the webhook
	 * @return the new webhook
	 */
	@PostExchange("/api/v4/settings/webhooks")
	Mono<Webhook> createWebhook(@RequestBody CreateWebhookRequest request);

	/**
	 * Changes a webhook, since 4.19. A webhook for events of nodes cannot become a
	 * webhook for events of the administration, nor the other way round (400, -80060).
	 * The address must begin with {@code https://} (400, -80010). An unknown id is
	 * signalled as 404 (-91000).
	 * @param webhookId the id of the webhook
	 * @param request the changes
	 * @return the webhook as it is now
	 */
	@PutExchange("/api/v4/settings/webhooks/{webhookId}")
	Mono<Webhook> updateWebhook(@PathVariable long webhookId, @RequestBody UpdateWebhookRequest request);

	/**
	 * Deletes a webhook, since 4.19. An unknown id is signalled as 404 (-91000).
	 * @param webhookId the id of the webhook
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/settings/webhooks/{webhookId}")
	Mono<Void> deleteWebhook(@PathVariable long webhookId);

	/**
	 * Restarts the lifetime of a webhook, since 4.19. A webhook expires at the end of its
	 * lifetime. The event {@code webhook.expiring} warns in advance. An unknown id is
	 * signalled as 404 (-91000).
	 * @param webhookId the id of the webhook
	 * @return the webhook as it is now
	 */
	@PostExchange("/api/v4/settings/webhooks/{webhookId}/reset_lifetime")
	Mono<Webhook> resetWebhookLifetime(@PathVariable long webhookId);

	/**
	 * Lists the types of events that webhooks can receive, since 4.19.
	 * @return the events
	 */
	@GetExchange("/api/v4/settings/webhooks/event_types")
	@ListProperty
	Flux<EventType> listWebhookEventTypes();

}
