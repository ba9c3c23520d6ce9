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

package io.dracoonspring.batch;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.dracoonspring.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageRulesTests {

	@ArchTest
	static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.dracoonspring.batch.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule WHAT_IS_INTERNAL_TO_THE_CLIENT_IS_LEFT_ALONE = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.dracoonspring.transfer.internal..", "io.dracoonspring.crypto.internal..",
				"io.dracoonspring.auth.internal..");

	@ArchTest
	static final ArchRule PARTS_KNOW_NOTHING_OF_MIRRORS = noClasses().that()
		.resideInAnyPackage("..internal.partition..", "..internal.plan..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..internal.mirror..");

	@ArchTest
	static final ArchRule JOBS_WORK_WITHOUT_BOOT = noClasses().that()
		.resideOutsideOfPackage("..autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

}
