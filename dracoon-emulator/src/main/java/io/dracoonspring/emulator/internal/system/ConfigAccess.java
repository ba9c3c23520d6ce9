// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.Configuration;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Right;

/** Checks the rights to read and change the configuration. */
final class ConfigAccess {

	private final EmulatorState state;

	private final Calls readers;

	private final Calls admins;

	ConfigAccess(Calls calls) {
		this.state = calls.state();
		this.readers = calls.requiring(Right.READ_CONFIG);
		this.admins = calls.requiring(Right.CHANGE_CONFIG);
	}

	Configuration configuration() {
		return this.state.configuration();
	}

	EmulatorState state() {
		return this.state;
	}

	/** Returns the factory of handlers for users who may change the configuration. */
	Calls admins() {
		return this.admins;
	}

	/**
	 * Records a change of the configuration.
	 * @param call the call of the user who changed the configuration
	 */
	void changed(Call call) {
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
	}

	/**
	 * Returns a handler for users who may read the configuration.
	 * @param body the supplier of the response, called while the state is locked
	 */
	HandlerFunction<ServerResponse> read(Supplier<Object> body) {
		return this.readers.ok((call) -> body.get());
	}

	/**
	 * Returns a handler that changes the configuration for users who have the right to do
	 * so.
	 * @param type the type of the request
	 * @param change the change, called while the state is locked
	 * @param body the supplier of the response, called after the change
	 */
	<T> HandlerFunction<ServerResponse> change(Class<T> type, Consumer<T> change, Supplier<Object> body) {
		return changeBy(type, (user, update) -> change.accept(update), body);
	}

	/**
	 * Returns a handler that changes the configuration for users who have the right to do
	 * so.
	 * @param type the type of the request
	 * @param change the change, called with the user while the state is locked
	 * @param body the supplier of the response, called after the change
	 */
	<T> HandlerFunction<ServerResponse> changeBy(Class<T> type, BiConsumer<User, T> change, Supplier<Object> body) {
		return this.admins.ok((call) -> {
			change.accept(call.user(), call.body(type));
			changed(call);
			return body.get();
		});
	}

}
