// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.util.Optional;

import org.springframework.web.server.WebFilter;

import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/** Keeps nothing after the emulator is closed. */
record NothingKept(ContentStore store) implements Persistence {

	@Override
	public Optional<World> load(MovableClock clock, Settings settings) {
		return Optional.empty();
	}

	@Override
	public void start() {
	}

	@Override
	public void replace(Runnable change) {
		change.run();
	}

	@Override
	public void changed() {
	}

	@Override
	public WebFilter filter() {
		return (exchange, chain) -> chain.filter(exchange);
	}

	@Override
	public void close() {
		this.store.close();
	}

}
