// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.dracoonspring.emulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule FREE_OF_BOOT_AND_CORE = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot..", "io.dracoonspring", "io.dracoonspring.api..",
				"io.dracoonspring.http..", "io.dracoonspring.auth..", "io.dracoonspring.crypto..",
				"io.dracoonspring.transfer..");

	@ArchTest
	static final ArchRule FREE_OF_CYCLES = SlicesRuleDefinition.slices()
		.matching("io.dracoonspring.emulator.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NOTHING_NEEDS_THE_ROOT = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("io.dracoonspring.emulator.*..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.dracoonspring.emulator");

	/**
	 * Forbids that public packages depend on the internal packages of the emulator. Three
	 * packages are exceptions. The root package starts the emulator. The filter in
	 * {@code faults} writes errors of the emulator. The package {@code tls} stores the
	 * certificate authority in the directory of the emulator.
	 */
	@ArchTest
	static final ArchRule VALUES_KNOW_NO_INTERNALS = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages("io.dracoonspring.emulator", "io.dracoonspring.emulator.faults",
				"io.dracoonspring.emulator.tls", "io.dracoonspring.emulator.internal..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.dracoonspring.emulator.internal..");

}
