// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.event.EventNodes;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventDispatchListener;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.event.setup.DracoonEventsBuilder;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that publishes events of DRACOON in the application. It applies
 * only if webhooks or the event log are enabled.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
				"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration" })
@ConditionalOnBean(DracoonClientBeans.class)
@Conditional(DracoonEventsAutoConfiguration.OnEventsCondition.class)
@EnableConfigurationProperties(DracoonEventsProperties.class)
@Import({ JdbcStoreConfiguration.class, MemoryStoreConfiguration.class, WebhookConfiguration.class,
		EventLogConfiguration.class })
public final class DracoonEventsAutoConfiguration {

	@Bean
	EventsAccess dracoonEventsAccess(DracoonClientBeans clients, DracoonEventsProperties properties) {
		return new EventsAccess(EventsClient.choose(clients.all(), properties.client()));
	}

	@Bean
	@ConditionalOnMissingBean
	EventNodes dracoonEventNodes(EventsAccess access) {
		return new EventNodes(access.dracoon().nodes());
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonEvents dracoonEvents(EventsAccess access, EventInbox inbox, Checkpoints checkpoints,
			ApplicationEventPublisher publisher, DracoonEventsProperties properties,
			ObjectProvider<EventDispatchListener> listeners, ObjectProvider<EventsBuilderCustomizer> customizers) {
		DracoonEventsBuilder builder = DracoonEvents.builder(access.dracoon())
			.store(inbox, checkpoints)
			.publisher(publisher::publishEvent)
			.types(properties.types())
			.rooms(properties.rooms())
			.typeNames(properties.typeNames())
			.dispatchListener(new DispatchListeners(listeners));
		publication(builder, properties);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	private static void publication(DracoonEventsBuilder builder, DracoonEventsProperties properties) {
		if (properties.concurrency() < 1) {
			throw new InvalidDracoonPropertyException("dracoon.events.concurrency", "is out of range",
					"Choose a positive number.");
		}
		builder.publication(properties.concurrency(),
				Times.positive("dracoon.events.poll-interval", properties.pollInterval()),
				Times.positive("dracoon.events.retention", properties.retention()));
	}

	@Bean
	@Lazy(false)
	EventsLifecycle dracoonEventsLifecycle(DracoonEvents events, EventInbox inbox,
			ConfigurableApplicationContext context, DracoonEventsProperties properties) {
		return new EventsLifecycle(events, new TransactionalListenerCheck(inbox, context),
				Times.notNegative("dracoon.events.shutdown-timeout", properties.shutdownTimeout()));
	}

	/** Matches if there is a source of events. */
	static class OnEventsCondition extends AnyNestedCondition {

		OnEventsCondition() {
			super(ConfigurationPhase.PARSE_CONFIGURATION);
		}

		/** Matches if the server sends webhooks. */
		@ConditionalOnBooleanProperty("dracoon.events.webhook.enabled")
		static class Webhooks {

		}

		/** Matches if the application reads the event log. */
		@ConditionalOnBooleanProperty("dracoon.events.log.enabled")
		static class Log {

		}

	}

}
