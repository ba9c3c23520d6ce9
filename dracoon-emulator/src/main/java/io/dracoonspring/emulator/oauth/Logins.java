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

package io.dracoonspring.emulator.oauth;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.User;

/**
 * Checks user names and passwords.
 */
final class Logins {

	private final EmulatorState state;

	Logins(EmulatorState state) {
		this.state = state;
	}

	Optional<Long> find(@Nullable String userName, @Nullable String password) {
		if (userName == null || password == null) {
			return Optional.empty();
		}
		return this.state.access(
				() -> this.state.users().findByName(userName).filter((user) -> login(user, password)).map(User::id));
	}

	private boolean login(User user, String password) {
		boolean matches = user.login(password, this.state.clock().instant());
		if (matches) {
			this.state.events().record(EventType.LOGIN, user.id(), Event.Subject.of(user));
		}
		else {
			this.state.events().recordFailure(EventType.LOGIN_FAILED, user.id(), Event.Subject.of(user));
		}
		return matches;
	}

}
