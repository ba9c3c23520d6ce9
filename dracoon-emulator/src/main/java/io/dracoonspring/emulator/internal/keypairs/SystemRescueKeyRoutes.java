// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.CustomerData;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Role;

/**
 * Serves the rescue keys of the customer. Each room determines whether it uses these
 * keys.
 */
final class SystemRescueKeyRoutes implements Routes {

	private static final String ONE = "/api/v4/settings/keypair";

	private static final String ALL = "/api/v4/settings/keypairs";

	private final EmulatorState state;

	private final Calls calls;

	SystemRescueKeyRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ONE, this.calls.ok(this::get))
			.POST(ONE, this.calls.done(this::set))
			.DELETE(ONE, this.calls.done(this::remove))
			.GET(ALL, this.calls.ok(this::list))
			.POST(ALL, this.calls.done(this::replace))
			.PUT("/api/v4/user/account/customer", this.calls.ok(this::enable))
			.build();
	}

	private Object get(Call call) {
		String version = call.query("version");
		AccessControl.require(call.user(), Role.CONFIG_MANAGER);
		return keys().get(version);
	}

	private Object list(Call call) {
		return checkedKeys(call.user()).all();
	}

	private void requireEncryption() {
		if (!this.state.configuration().general().cryptoEnabled()) {
			throw AdminError.CRYPTO_DISABLED.exception();
		}
	}

	// this operation is deprecated, but real servers still offer it
	private Object enable(Call call) {
		EnableRequest body = call.body(EnableRequest.class);
		KeyPairContainer rescueKey = Fields.required(body.dataSpaceRescueKey(), "dataSpaceRescueKey");
		if (!Boolean.TRUE.equals(body.enableCustomerEncryption())) {
			throw AdminError.CRYPTO_CANNOT_BE_DISABLED.exception();
		}
		AccessControl.require(call.user(), Role.CONFIG_MANAGER);
		keys().set(rescueKey, call.user(), this.state.clock().instant());
		this.state.configuration().cryptoEnabled(true);
		return CustomerData.of(this.state);
	}

	private void set(Call call) {
		KeyPairContainer body = call.body(KeyPairContainer.class);
		requireEncryption();
		RescueKeys keys = checkedKeys(call.user());
		try {
			keys.set(body, call.user(), this.state.clock().instant());
		}
		catch (ApiException ex) {
			// the API document lists no 409 for this operation
			throw (ex.status() == 409) ? ex.withStatus(400) : ex;
		}
	}

	private void replace(Call call) {
		KeyPairContainer body = call.body(KeyPairContainer.class);
		requireEncryption();
		checkedKeys(call.user()).replace(body, call.user(), this.state.clock().instant());
	}

	private void remove(Call call) {
		String version = call.query("version");
		checkedKeys(call.user()).remove(version);
	}

	private RescueKeys checkedKeys(User user) {
		AccessControl.require(user, Role.CONFIG_MANAGER);
		if (user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		return keys();
	}

	private RescueKeys keys() {
		return new RescueKeys(EmulatorState.SYSTEM_RESCUE_ID, this.state.systemRescueKeys(),
				() -> this.state.nodes().roots().stream().flatMap(Room::files),
				ErrorCode.KEY_PAIR_NOT_FOUND::exception);
	}

	/**
	 * Represents the request that enables encryption (schema
	 * {@code EnableCustomerEncryptionRequest}).
	 */
	private record EnableRequest(@Nullable Boolean enableCustomerEncryption,
			@Nullable KeyPairContainer dataSpaceRescueKey) {

	}

}
