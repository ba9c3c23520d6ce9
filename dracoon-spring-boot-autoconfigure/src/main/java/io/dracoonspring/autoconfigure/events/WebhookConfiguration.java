// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebFilter;

import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.event.inbox.JdbcWebhookSecret;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.event.webhook.WebhookDeliveryListener;
import io.dracoonspring.event.webhook.WebhookLimits;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.event.webhook.reactive.WebhookWebFilter;
import io.dracoonspring.event.webhook.servlet.WebhookFilter;

/**
 * Configures the receiver of webhooks. If the properties require it, also configures the
 * registration of the webhooks.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dracoon.events.webhook.enabled")
class WebhookConfiguration {

	@Bean
	WebhookSecrets dracoonWebhookSecrets(DracoonEventsProperties properties, ObjectProvider<JdbcWebhookSecret> stored) {
		return WebhookSecrets.of(properties.webhook(), stored.getIfAvailable());
	}

	@Bean
	EventsBuilderCustomizer dracoonWebhooksCustomizer(DracoonEventsProperties properties, WebhookSecrets secrets,
			ObjectProvider<WebhookDeliveryListener> listeners) {
		return (builder) -> builder.webhooks(secrets, limits(properties),
				(outcome) -> listeners.orderedStream().forEach((listener) -> listener.delivered(outcome)));
	}

	@Bean
	@ConditionalOnMissingBean
	WebhookReceiver dracoonWebhookReceiver(DracoonEvents events) {
		return events.webhookReceiver();
	}

	private static WebhookLimits limits(DracoonEventsProperties properties) {
		DracoonEventsProperties.Webhook webhook = properties.webhook();
		if (webhook.maxConcurrentDeliveries() < 1) {
			throw new InvalidDracoonPropertyException("dracoon.events.webhook.max-concurrent-deliveries",
					"is out of range", "Choose a positive number.");
		}
		return new WebhookLimits(Times.positive("dracoon.events.webhook.read-timeout", webhook.readTimeout()),
				webhook.maxConcurrentDeliveries(), Times.positive("dracoon.events.retention", properties.retention()));
	}

	private static WebhookPath path(DracoonEventsProperties properties) {
		try {
			return new WebhookPath(properties.webhook().path());
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidDracoonPropertyException("dracoon.events.webhook.path", "cannot be used",
					"Choose a path such as '/dracoon/events'.");
		}
	}

	/** Configures the receiver of a servlet application. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class Servlet {

		@Bean
		@ConditionalOnMissingBean
		WebhookFilter dracoonWebhookFilter(DracoonEventsProperties properties, WebhookReceiver receiver) {
			return new WebhookFilter(path(properties), receiver);
		}

	}

	/** Configures the receiver of a reactive application. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass(WebFilter.class)
	static class Reactive {

		@Bean
		@ConditionalOnMissingBean
		WebhookWebFilter dracoonWebhookWebFilter(DracoonEventsProperties properties, WebhookReceiver receiver) {
			return new WebhookWebFilter(path(properties), receiver);
		}

	}

	/** Configures the registration of the webhooks. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty("dracoon.events.webhook.register")
	static class Registration {

		@Bean
		EventsBuilderCustomizer dracoonWebhookRegistrationCustomizer(DracoonEventsProperties properties,
				WebhookSecrets secrets, DracoonClientBeans clients, EventsAccess access, Environment environment) {
			DracoonEventsProperties.Webhook webhook = properties.webhook();
			return (builder) -> {
				if (webhook.url() == null) {
					throw new InvalidDracoonPropertyException("dracoon.events.webhook.url", "is missing",
							"Set the public https URL at which DRACOON reaches '" + webhook.path()
									+ "' of this application.");
				}
				WebClient probe = WebClient.builder()
					.clientConnector(clients.connections(access.dracoon()).connector())
					.build();
				try {
					builder.registration(webhook.url(), name(webhook, environment), secrets.current(), probe);
				}
				catch (IllegalArgumentException ex) {
					throw new InvalidDracoonPropertyException("dracoon.events.webhook.url",
							"or 'dracoon.events.webhook.name' cannot be used", ex.getMessage() + ".");
				}
				builder.checkInterval(Times.positive("dracoon.events.webhook.check-interval", webhook.checkInterval()));
			};
		}

		private static String name(DracoonEventsProperties.Webhook webhook, Environment environment) {
			return (webhook.name() != null) ? webhook.name()
					: environment.getProperty("spring.application.name", "dracoon-spring");
		}

	}

}
