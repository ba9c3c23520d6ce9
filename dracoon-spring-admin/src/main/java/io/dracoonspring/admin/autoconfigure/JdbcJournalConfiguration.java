// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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

import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.JdbcBlueprintJournal;

/** Keeps the journal in the database of the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JdbcOperations.class)
@ConditionalOnSingleCandidate(DataSource.class)
class JdbcJournalConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	BlueprintJournal dracoonBlueprintJournal(DataSource dataSource, DracoonBlueprintsProperties properties) {
		return new JdbcBlueprintJournal(new JdbcTemplate(dataSource), properties.lockTimeout());
	}

	/**
	 * Creates the tables, if Spring Boot's support for database initialization is
	 * present.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ PropertiesBasedDataSourceScriptDatabaseInitializer.class,
			OnDatabaseInitializationCondition.class })
	static class Schema {

		/** Creates the tables if the properties require it. */
		@Configuration(proxyBeanMethods = false)
		@Conditional(OnJournalInitialization.class)
		@EnableConfigurationProperties(BlueprintsJdbcProperties.class)
		static class Initialization {

			@Bean
			@ConditionalOnMissingBean(name = "dracoonBlueprintsDatabaseInitializer")
			PropertiesBasedDataSourceScriptDatabaseInitializer<BlueprintsJdbcProperties> dracoonBlueprintsDatabaseInitializer(
					DataSource dataSource, BlueprintsJdbcProperties properties) {
				return new PropertiesBasedDataSourceScriptDatabaseInitializer<>(dataSource, properties);
			}

		}

		/** Matches if the tables are to be created. */
		static class OnJournalInitialization extends OnDatabaseInitializationCondition {

			OnJournalInitialization() {
				super("DRACOON blueprints", "dracoon.blueprints.jdbc.initialize-schema");
			}

		}

	}

}
