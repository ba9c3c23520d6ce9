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

package io.dracoonspring.emulator.persistence;

import java.util.Optional;

import org.springframework.web.server.WebFilter;

import io.dracoonspring.emulator.state.MovableClock;
import io.dracoonspring.emulator.state.Settings;
import io.dracoonspring.emulator.storage.ContentStore;

/**
 * Forgets everything.
 *
 * @param store the store of contents
 */
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
