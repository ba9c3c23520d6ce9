// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Registers, for native images, the scripts that create the tables of the inbox. */
final class InboxRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern("io/dracoonspring/event/inbox/schema-*.sql");
	}

}
