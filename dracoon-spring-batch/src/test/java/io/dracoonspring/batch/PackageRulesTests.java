// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.ModuleRules;

class PackageRulesTests extends ModuleRules {

	PackageRulesTests() {
		super("io.dracoonspring.batch");
	}

	@Test
	void partitionAndPlanDoNotDependOnMirror() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("..internal.partition..", "..internal.plan..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..internal.mirror..")
			.check(classes());
	}

}
