// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Right;

/**
 * Turns operations, which are plain functions of a call, into request handlers. A handler
 * authenticates the caller and reads the body. Then it runs the operation while it holds
 * the lock of the state, and sends the response. The handlers of {@link #answer} and
 * {@link #stream} run the operation without this lock.
 */
public final class Calls {

	private static final byte[] NO_BODY = {};

	private final EmulatorState state;

	private final Door door;

	private Calls(EmulatorState state, Door door) {
		this.state = state;
		this.door = door;
	}

	/**
	 * Accepts only callers with a valid access token.
	 * @param authenticator the authenticator of the callers
	 */
	public static Calls ofUsers(EmulatorState state, Authenticator authenticator) {
		return new Calls(state, authenticator::authenticate);
	}

	/**
	 * Accepts only callers with the service token.
	 * @return calls without a user
	 */
	public Calls ofOperators() {
		return new Calls(this.state, (request) -> {
			ServiceToken.require(request);
			return null;
		});
	}

	/**
	 * Accepts all callers.
	 * @return calls without a user
	 */
	public Calls open() {
		return new Calls(this.state, (request) -> null);
	}

	/**
	 * Accepts only users who have a right. A handler checks the right directly after it
	 * authenticates the caller.
	 */
	public Calls requiring(Right right) {
		return new Calls(this.state, (request) -> {
			User user = this.door.enter(request);
			if (user != null) {
				user.require(right);
			}
			return user;
		});
	}

	/** Returns the state of the emulator. */
	public EmulatorState state() {
		return this.state;
	}

	/** Answers with status 200. */
	public HandlerFunction<ServerResponse> ok(Function<Call, Object> operation) {
		return respond(200, operation);
	}

	/** Answers with status 200, or with status 204 on DRACOON Cloud. */
	public HandlerFunction<ServerResponse> okOrDone(Function<Call, Object> operation) {
		return answer((call) -> {
			Object body = this.state.access(() -> operation.apply(call));
			return this.state.access(this.state::serverVersion).isCloud() ? Json.noContent() : Json.ok(body);
		});
	}

	/** Answers with status 201. */
	public HandlerFunction<ServerResponse> created(Function<Call, Object> operation) {
		return respond(201, operation);
	}

	/** Answers with status 204. */
	public HandlerFunction<ServerResponse> done(Consumer<Call> operation) {
		return answer((call) -> {
			this.state.update(() -> operation.accept(call));
			return Json.noContent();
		});
	}

	private HandlerFunction<ServerResponse> respond(int status, Function<Call, Object> operation) {
		return answer((call) -> Json.respond(status, this.state.access(() -> operation.apply(call))));
	}

	/**
	 * Answers with a response that the operation creates.
	 * @param operation the operation, which creates the response without the lock of the
	 * state
	 */
	public HandlerFunction<ServerResponse> answer(Function<Call, Mono<ServerResponse>> operation) {
		return (request) -> Mono.defer(() -> {
			User user = this.door.enter(request);
			if (request.method() == HttpMethod.GET) {
				return operation.apply(new Call(request, user, NO_BODY));
			}
			return Json.bytes(request)
				.defaultIfEmpty(NO_BODY)
				.flatMap((body) -> operation.apply(new Call(request, user, body)));
		});
	}

	/**
	 * Answers without reading the body first.
	 * @param operation the operation, which reads the body as far as needed and creates
	 * the response, without the lock of the state
	 */
	public HandlerFunction<ServerResponse> stream(Function<Call, Mono<ServerResponse>> operation) {
		return (request) -> Mono.defer(() -> operation.apply(enter(request)));
	}

	/**
	 * Authenticates a request without reading its body.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the request is
	 * refused
	 */
	public Call enter(ServerRequest request) {
		return new Call(request, this.door.enter(request), NO_BODY);
	}

	/** Authenticates requests. */
	@FunctionalInterface
	private interface Door {

		/**
		 * Authenticates a request.
		 * @return the caller, {@code null} if the operations need no user
		 * @throws io.dracoonspring.emulator.internal.error.ApiException if the request is
		 * refused
		 */
		@Nullable User enter(ServerRequest request);

	}

}
