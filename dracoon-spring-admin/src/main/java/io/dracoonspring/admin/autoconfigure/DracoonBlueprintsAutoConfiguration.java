// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.DracoonBlueprints;
import io.dracoonspring.admin.DracoonInventory;
import io.dracoonspring.admin.setup.DracoonAdmin;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for rooms and groups that YAML files describe. It provides
 * {@link DracoonBlueprints} and {@link DracoonInventory} for the client of the
 * application. An application whose first argument is a command such as {@code plan}
 * executes this command. Otherwise it verifies or applies the description at its start if
 * {@code dracoon.blueprints.mode} says so.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnSingleCandidate(Dracoon.class)
@EnableConfigurationProperties(DracoonBlueprintsProperties.class)
@Import({ JdbcJournalConfiguration.class, FileJournalConfiguration.class })
public final class DracoonBlueprintsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonBlueprints dracoonBlueprints(Dracoon dracoon, Environment environment, BlueprintJournal journal) {
		return DracoonAdmin.blueprints(dracoon, environment, journal);
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonInventory dracoonInventory(Dracoon dracoon) {
		return DracoonAdmin.inventory(dracoon);
	}

	@Bean
	@ConditionalOnMissingBean
	BlueprintsRunner dracoonBlueprintsRunner(DracoonBlueprints blueprints, DracoonInventory inventory,
			DracoonBlueprintsProperties properties) {
		return new BlueprintsRunner(blueprints, new InventoryCommands(inventory), properties);
	}

}
