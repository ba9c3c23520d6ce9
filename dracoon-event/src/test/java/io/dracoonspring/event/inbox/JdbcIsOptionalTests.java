// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * Checks that applications with events in memory need no JDBC.
 */
class JdbcIsOptionalTests {

	@Test
	void onlyDatabaseClassesDependOnJdbc() {
		ArchRuleDefinition.noClasses()
			.that()
			.haveNameNotMatching(".*\\.inbox\\.(Jdbc|EventTable|InboxTransactions).*")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..",
					"org.springframework.dao..", "java.sql..")
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("io.dracoonspring.event"));
	}

}
