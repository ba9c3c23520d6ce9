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

package io.dracoonspring.emulator.system;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.config.Configuration;
import io.dracoonspring.emulator.http.AuthenticatedHandler;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Right;

/**
 * Lets those read and change the configuration who may.
 */
final class ConfigAccess {

	private final EmulatorState state;

	private final Authenticator authenticator;

	ConfigAccess(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	Configuration configuration() {
		return this.state.configuration();
	}

	EmulatorState state() {
		return this.state;
	}

	/**
	 * Let in only those who may change the configuration.
	 * @param handler makes the answer
	 * @return the handler
	 */
	HandlerFunction<ServerResponse> admin(AuthenticatedHandler handler) {
		return this.authenticator.authenticated((caller, request) -> {
			caller.user().require(Right.CHANGE_CONFIG);
			return handler.handle(caller, request);
		});
	}

	/**
	 * Record that the configuration was changed.
	 * @param caller who did that
	 */
	void changed(Caller caller) {
		this.state.events().record(EventType.CONFIGURATION_CHANGED, caller.user().id());
	}

	/**
	 * Show something to those who may read the configuration.
	 * @param body makes the answer while the state is locked
	 * @return the handler
	 */
	HandlerFunction<ServerResponse> read(Supplier<Object> body) {
		return this.authenticator.authenticated((caller, request) -> {
			caller.user().require(Right.READ_CONFIG);
			return Json.ok(this.state.access(body));
		});
	}

	/**
	 * Change something for those who may change the configuration.
	 * @param <T> the type of the request
	 * @param type the type of the request
	 * @param change makes the change while the state is locked
	 * @param body makes the answer after that
	 * @return the handler
	 */
	<T> HandlerFunction<ServerResponse> change(Class<T> type, Consumer<T> change, Supplier<Object> body) {
		return changeBy(type, (caller) -> change, body);
	}

	/**
	 * Change something for those who may change the configuration.
	 * @param <T> the type of the request
	 * @param type the type of the request
	 * @param change makes the change of a caller while the state is locked
	 * @param body makes the answer after that
	 * @return the handler
	 */
	<T> HandlerFunction<ServerResponse> changeBy(Class<T> type, Function<Caller, Consumer<T>> change,
			Supplier<Object> body) {
		return this.authenticator.authenticated((caller, request) -> {
			caller.user().require(Right.CHANGE_CONFIG);
			return Json.read(request, type).flatMap((update) -> Json.ok(this.state.access(() -> {
				change.apply(caller).accept(update);
				this.state.events().record(EventType.CONFIGURATION_CHANGED, caller.user().id());
				return body.get();
			})));
		});
	}

}
