// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.FileBlueprintJournal;

/**
 * Keeps the journal in a file if there is no database. A file excludes other instances
 * only on the same machine, so that it must not replace a database unnoticed.
 */
@Configuration(proxyBeanMethods = false)
class FileJournalConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BlueprintJournal dracoonBlueprintJournal(DracoonBlueprintsProperties properties, ListableBeanFactory beans) {
		String[] dataSources = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class, true,
				false);
		if (dataSources.length > 0) {
			throw new IllegalStateException("The journal of 'dracoon.blueprints' cannot use the DataSources "
					+ List.of(dataSources) + ": mark one of them as @Primary, add spring-jdbc if it is missing, or "
					+ "define a BlueprintJournal bean");
		}
		return new FileBlueprintJournal(properties.journal(), properties.lockTimeout());
	}

}
