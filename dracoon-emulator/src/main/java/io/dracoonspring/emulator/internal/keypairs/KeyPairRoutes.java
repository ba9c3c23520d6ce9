// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.User;

/** Serves the key pairs of the caller. */
final class KeyPairRoutes implements Routes {

	private static final String ONE = "/api/v4/user/account/keypair";

	private static final String ALL = "/api/v4/user/account/keypairs";

	private static final String VERSION_OF_SEVERAL = "A";

	private final EmulatorState state;

	private final Calls calls;

	KeyPairRoutes(Calls calls) {
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
			.POST(ALL, this.calls.done(this::createAndPreserve))
			.build();
	}

	private Object get(Call call) {
		return call.user()
			.keys()
			.find(version(call))
			.map(KeyPairContainer::of)
			.orElseThrow(ErrorCode.KEY_PAIR_NOT_FOUND::exception);
	}

	private Object list(Call call) {
		return call.user().keys().all().stream().map(KeyPairContainer::of).toList();
	}

	private void requireEncryption() {
		if (!this.state.configuration().general().cryptoEnabled()) {
			throw ErrorCode.CUSTOMER_NOT_ENCRYPTED.exception();
		}
	}

	private void set(Call call) {
		KeyPairContainer body = call.body(KeyPairContainer.class);
		requireEncryption();
		KeyPair keyPair = body.validated(call.user().id(), this.state.clock().instant());
		if (call.user().keys().find(keyPair.version()).isPresent()) {
			throw ErrorCode.KEY_PAIR_EXISTS.exception();
		}
		call.user().keys().add(keyPair);
		record(EventType.KEY_PAIR_SET, call.user(), keyPair);
	}

	private void createAndPreserve(Call call) {
		KeyPairContainer body = call.body(KeyPairContainer.class);
		requireEncryption();
		KeyPair keyPair = body.validated(call.user().id(), this.state.clock().instant());
		KeyPairContainer.PrivateKey previous = body.validatedPrevious();
		String previousVersion = Fields.required(previous.version(), "previousPrivateKey.version");
		if (call.user().keys().isBeingReplaced(keyPair.version())) {
			throw ErrorCode.KEY_PAIR_EXISTS.exception();
		}
		if (call.user().keys().find(previousVersion).isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception();
		}
		if (call.user().keys().find(keyPair.version()).isPresent()) {
			new OwnFileKeys(this.state.nodes()).retire(call.user(), keyPair.version());
		}
		call.user().keys().add(keyPair);
		call.user()
			.keys()
			.preserve(previousVersion, Fields.required(previous.privateKey(), "previousPrivateKey.privateKey"));
		record(EventType.KEY_PAIR_SET, call.user(), keyPair);
	}

	private void remove(Call call) {
		KeyPair removed = call.user().keys().remove(version(call)).orElseThrow(ErrorCode.KEY_PAIR_NOT_FOUND::exception);
		new OwnFileKeys(this.state.nodes()).removeAfter(call.user(), removed.version());
		record(EventType.KEY_PAIR_DELETED, call.user(), removed);
	}

	private void record(EventType type, User author, KeyPair keyPair) {
		this.state.events().record(type, author.id(), List.of(Event.Subject.of(author)), List.of(keyPair.version()));
	}

	// if the request names no version, use the only version that the user has, because
	// clients that know only one version do not send the parameter
	private static String version(Call call) {
		String version = Fields.query(call.request(), "version");
		if (version != null && !version.isEmpty()) {
			return version;
		}
		List<String> owned = call.user().keys().all().stream().map(KeyPair::version).distinct().toList();
		return (owned.size() == 1) ? owned.get(0) : VERSION_OF_SEVERAL;
	}

}
