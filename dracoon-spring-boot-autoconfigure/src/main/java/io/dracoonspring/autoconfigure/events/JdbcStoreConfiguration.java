// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.autoconfigure.init.OnDatabaseInitializationCondition;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.JdbcCheckpoints;
import io.dracoonspring.event.inbox.JdbcEventInbox;
import io.dracoonspring.event.inbox.JdbcWebhookSecret;

/** Keeps events in the database of the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ JdbcOperations.class, PlatformTransactionManager.class })
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnProperty(name = "dracoon.events.store", havingValue = "jdbc", matchIfMissing = true)
class JdbcStoreConfiguration {

	@Bean
	StoreTransactions dracoonEventTransactions(DataSource dataSource, ListableBeanFactory beans) {
		return StoreTransactions.choose(dataSource, beans);
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	EventInbox dracoonEventInbox(DataSource dataSource, StoreTransactions transactions,
			DracoonEventsProperties properties) {
		return new JdbcEventInbox(new JdbcTemplate(dataSource), transactions.manager(), properties.tolerance(),
				Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	Checkpoints dracoonEventCheckpoints(DataSource dataSource, StoreTransactions transactions) {
		return new JdbcCheckpoints(new JdbcTemplate(dataSource), transactions.manager(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBooleanProperty("dracoon.events.webhook.register")
	@DependsOnDatabaseInitialization
	JdbcWebhookSecret dracoonWebhookSecret(DataSource dataSource, StoreTransactions transactions) {
		return new JdbcWebhookSecret(new JdbcTemplate(dataSource), transactions.manager());
	}

	/**
	 * Creates the tables, if Spring Boot's support for database initialization is
	 * present. The nested classes may be loaded only after this condition has matched.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ PropertiesBasedDataSourceScriptDatabaseInitializer.class,
			OnDatabaseInitializationCondition.class })
	static class Schema {

		/** Creates the tables if the properties require it. */
		@Configuration(proxyBeanMethods = false)
		@Conditional(OnEventsInitialization.class)
		@EnableConfigurationProperties(EventsJdbcProperties.class)
		static class Initialization {

			@Bean
			@ConditionalOnMissingBean(name = "dracoonEventsDatabaseInitializer")
			PropertiesBasedDataSourceScriptDatabaseInitializer<EventsJdbcProperties> dracoonEventsDatabaseInitializer(
					DataSource dataSource, EventsJdbcProperties properties) {
				return new PropertiesBasedDataSourceScriptDatabaseInitializer<>(dataSource, properties);
			}

		}

		/** Matches if the tables are to be created. */
		static class OnEventsInitialization extends OnDatabaseInitializationCondition {

			OnEventsInitialization() {
				super("DRACOON events", "dracoon.events.jdbc.initialize-schema");
			}

		}

	}

}
