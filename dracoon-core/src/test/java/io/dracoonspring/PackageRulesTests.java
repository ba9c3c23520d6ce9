// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.ClientRules;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the dependencies between packages. */
class PackageRulesTests extends ClientRules {

	PackageRulesTests() {
		super("io.dracoonspring");
	}

	@Test
	void packagesUseOnlyThoseBelowThem() {
		onlyUses(".api..");
		onlyUses(".http..", ".api..", ".observation..");
		onlyUses(".auth..", ".api..", ".http..", ".observation..");
		onlyUses(".crypto..", ".api..", ".observation..");
		onlyUses(".observation..", ".api..");
		onlyUses(".scan..", ".api..");
		onlyUses(".transfer..", ".api..", ".crypto..", ".observation..", ".scan..");
	}

	@Test
	void otherPackagesDoNotDependOnTemplateOrResource() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.dracoonspring.template..", "io.dracoonspring.resource..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.dracoonspring.template..", "io.dracoonspring.resource..")
			.check(classes());
	}

	/**
	 * Forbids that public packages depend on internal ones. The packages of the API are
	 * an exception, because their records share helpers. These packages may use the
	 * internal package of the API, but not in the types of public members.
	 */
	@Test
	void publicPackagesDoNotDependOnInternalOnes() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.dracoonspring", "io.dracoonspring.api..", "io.dracoonspring..internal..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.dracoonspring..internal..")
			.check(classes());
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.dracoonspring.api..")
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.dracoonspring..internal..")
				.and(JavaClass.Predicates.resideOutsideOfPackage("io.dracoonspring.api.internal..")))
			.check(classes());
		assertThat(classes().stream()
			.filter((type) -> type.getPackageName().matches("io\\.dracoonspring(\\.api(\\..*)?)?")
					&& !type.getPackageName().contains(".internal"))
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.flatMap((type) -> type.getMembers().stream())
			.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC))
			.flatMap((member) -> member.getAllInvolvedRawTypes().stream())
			.filter((type) -> type.getPackageName().contains(".internal"))).isEmpty();
	}

	@Test
	void onlyOneClassKnowsTheCorrettoProvider() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveFullyQualifiedName("io.dracoonspring.crypto.key.CorrettoProvider")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.amazon.corretto..")
			.check(classes());
	}

}
