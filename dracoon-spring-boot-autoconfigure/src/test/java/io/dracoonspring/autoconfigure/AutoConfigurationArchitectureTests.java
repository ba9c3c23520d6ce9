// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import io.dracoonspring.testing.ModuleRules;

class AutoConfigurationArchitectureTests extends ModuleRules {

	AutoConfigurationArchitectureTests() {
		super("io.dracoonspring.autoconfigure");
	}

	@Test
	void autoConfigurationsArePublicAndFinal() {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.check(classes());
	}

	@Test
	void beanMethodsArePackagePrivate() {
		ArchRuleDefinition.methods().that().areAnnotatedWith(Bean.class).should().bePackagePrivate().check(classes());
	}

	@Test
	void beanMethodsDoNotTestForClasses() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.should()
			.notBeAnnotatedWith(ConditionalOnClass.class)
			.check(classes());
	}

	@Test
	void nothingIsScanned() {
		ArchRuleDefinition.noClasses().should().beAnnotatedWith(ComponentScan.class).check(classes());
	}

	@Test
	void noBeanIsOfSecurity() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.should()
			.notHaveRawReturnType(JavaClass.Predicates.resideInAPackage("org.springframework.security.."))
			.check(classes());
	}

	@Test
	void onlySigningUsersInKnowsSecurity() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.dracoonspring.autoconfigure.user..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.security..")
			.check(classes());
	}

}
