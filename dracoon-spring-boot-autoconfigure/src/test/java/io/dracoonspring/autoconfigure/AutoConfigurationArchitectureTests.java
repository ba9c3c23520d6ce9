// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.dracoonspring.autoconfigure", importOptions = ImportOption.DoNotIncludeTests.class)
class AutoConfigurationArchitectureTests {

	@ArchTest
	static final ArchRule AUTO_CONFIGURATIONS_ARE_PUBLIC_AND_FINAL = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration");

	@ArchTest
	static final ArchRule BEAN_METHODS_ARE_PACKAGE_PRIVATE = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule BEAN_METHODS_DO_NOT_TEST_FOR_CLASSES = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.notBeAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	static final ArchRule NOTHING_IS_SCANNED = noClasses().should().beAnnotatedWith(ComponentScan.class);

	@ArchTest
	static final ArchRule NO_SECURITY_BEANS = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.notHaveRawReturnType(JavaClass.Predicates.resideInAPackage("org.springframework.security.."));

	@ArchTest
	static final ArchRule ONLY_SIGNING_USERS_IN_KNOWS_SECURITY = noClasses().that()
		.resideOutsideOfPackage("io.dracoonspring.autoconfigure.user..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.security..");

	@ArchTest
	static final ArchRule NOTHING_KNOWS_INTERNALS = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("io.dracoonspring..internal..");

	@ArchTest
	static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("io.dracoonspring.(autoconfigure..)")
		.should()
		.beFreeOfCycles();

}
