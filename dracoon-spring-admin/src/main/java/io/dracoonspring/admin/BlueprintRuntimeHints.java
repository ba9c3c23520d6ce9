// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Registers the types that plans and the journal store as JSON, and the scripts that
 * create the tables of the journal, for native images.
 */
final class BlueprintRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(), PlanJson.Content.class,
				JournalEntry.class);
		hints.resources().registerPattern("io/dracoonspring/admin/schema-*.sql");
	}

}
