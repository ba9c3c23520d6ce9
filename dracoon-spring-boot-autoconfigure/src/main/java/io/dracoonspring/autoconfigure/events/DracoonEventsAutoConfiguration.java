// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
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

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.event.EventNodes;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.inbox.EventDispatchListener;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.internal.inbox.EventDispatchSettings;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.event.internal.log.EventLogPoller;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.event.internal.webhook.WebhookRegistrationScheduler;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that publishes events of DRACOON in the application. It has no
 * effect unless webhooks or the event log are enabled.
 */
@AutoConfiguration(after = DracoonAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
				"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration" })
@ConditionalOnBean(Dracoon.class)
@Conditional(DracoonEventsAutoConfiguration.OnEventsCondition.class)
@EnableConfigurationProperties(DracoonEventsProperties.class)
@Import({ JdbcStoreConfiguration.class, MemoryStoreConfiguration.class, WebhookConfiguration.class,
		EventLogConfiguration.class })
public final class DracoonEventsAutoConfiguration {

	@Bean
	EventsAccess dracoonEventsAccess(ConfigurableListableBeanFactory beanFactory, DracoonEventsProperties properties) {
		// include beans with defaultCandidate=false, because additional clients must be
		// declared with this attribute
		return new EventsAccess(EventsClient.choose(beanFactory.getBeansOfType(Dracoon.class), properties.client()));
	}

	@Bean
	@ConditionalOnMissingBean
	EventTypeNames dracoonEventTypeNames(EventsAccess access, DracoonEventsProperties properties) {
		return new EventTypeNames(access.dracoon().settings(), properties.typeNames(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	EventNodes dracoonEventNodes(EventsAccess access) {
		return new EventNodes(access.dracoon().nodes());
	}

	@Bean
	@ConditionalOnMissingBean
	EventDispatcher dracoonEventDispatcher(EventInbox inbox, EventTypeNames names, ApplicationEventPublisher publisher,
			DracoonEventsProperties properties, ObjectProvider<EventDispatchListener> listeners) {
		EventReader reader = new EventReader();
		return new EventDispatcher(inbox, reader::read, names::get, publisher::publishEvent, settings(properties),
				new DispatchListeners(listeners), Clock.systemUTC());
	}

	private static EventDispatchSettings settings(DracoonEventsProperties properties) {
		if (properties.concurrency() < 1) {
			throw new InvalidDracoonPropertyException("dracoon.events.concurrency", "is out of range",
					"Choose a positive number.");
		}
		return new EventDispatchSettings(properties.concurrency(),
				Times.positive("dracoon.events.poll-interval", properties.pollInterval()),
				Times.positive("dracoon.events.retention", properties.retention()));
	}

	@Bean
	@Lazy(false)
	EventsLifecycle dracoonEventsLifecycle(EventDispatcher dispatcher, ObjectProvider<EventLogPoller> poller,
			ObjectProvider<WebhookRegistrationScheduler> registration, EventInbox inbox,
			ConfigurableApplicationContext context, DracoonEventsProperties properties) {
		return new EventsLifecycle(dispatcher, poller.getIfAvailable(), registration.getIfAvailable(),
				new TransactionalListenerCheck(inbox, context),
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
