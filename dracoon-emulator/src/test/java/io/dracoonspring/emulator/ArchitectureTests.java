/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
		.matching("io.dracoonspring.emulator.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NOTHING_NEEDS_THE_ROOT = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("io.dracoonspring.emulator.*..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.dracoonspring.emulator");

}
