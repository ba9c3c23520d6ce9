// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.FileBlueprintJournal;

/** Keeps the journal in a file if there is no database. */
@Configuration(proxyBeanMethods = false)
class FileJournalConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BlueprintJournal dracoonBlueprintJournal(DracoonBlueprintsProperties properties) {
		return new FileBlueprintJournal(properties.journal(), properties.lockTimeout());
	}

}
