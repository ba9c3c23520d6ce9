// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.ClientRules;

class PackageRulesTests extends ClientRules {

	PackageRulesTests() {
		super("io.dracoonspring.event");
	}

	@Test
	void usesOnlyThePackagesThatItNeeds() {
		onlyUses(".event..", ".api..", ROOT);
	}

	@Test
	void onlyTheBuilderKnowsTheClient() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.dracoonspring.event.setup")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.dracoonspring")
			.check(classes());
	}

}
