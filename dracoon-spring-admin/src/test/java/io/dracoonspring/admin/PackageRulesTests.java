// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.ModuleRules;

class PackageRulesTests extends ModuleRules {

	PackageRulesTests() {
		super("io.dracoonspring.admin");
	}

	@Test
	void plansAreMadeWithoutTheCodeThatChangesTheServer() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("..internal.description..", "..internal.estate..", "..internal.plan..",
					"..internal.export..", "..internal.inventory..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..internal.apply..")
			.check(classes());
	}

}
