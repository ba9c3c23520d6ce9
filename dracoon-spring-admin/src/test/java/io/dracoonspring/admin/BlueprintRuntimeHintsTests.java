// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class BlueprintRuntimeHintsTests {

	@Test
	void nativeImagesCanReadPlansAndCreateTheTables() {
		RuntimeHints hints = new RuntimeHints();
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter(BlueprintRuntimeHints.class::isInstance)
			.forEach((registrar) -> registrar.registerHints(hints, getClass().getClassLoader()));
		assertThat(RuntimeHintsPredicates.reflection().onType(PlanStep.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(PlanChange.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(JournalEntry.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("io/dracoonspring/admin/schema-h2.sql"))
			.accepts(hints);
	}

}
