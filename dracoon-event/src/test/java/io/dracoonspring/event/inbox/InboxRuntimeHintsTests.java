// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;

import static org.assertj.core.api.Assertions.assertThat;

class InboxRuntimeHintsTests {

	@Test
	void scriptsOfTheTablesStayInNativeImages() {
		RuntimeHints hints = new RuntimeHints();
		AotServices.factories()
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter(InboxRuntimeHints.class::isInstance)
			.forEach((registrar) -> registrar.registerHints(hints, getClass().getClassLoader()));
		assertThat(hints)
			.matches(RuntimeHintsPredicates.resource().forResource("io/dracoonspring/event/inbox/schema-h2.sql"))
			.matches(RuntimeHintsPredicates.resource()
				.forResource("io/dracoonspring/event/inbox/schema-postgresql.sql"));
	}

}
