// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Right;
import io.dracoonspring.emulator.state.User;

/**
 * Turns operations, which are plain functions of a call, into handlers of requests: first
 * it lets in or refuses, then it reads the body, then it runs the operation while nobody
 * else uses the state, then it answers.
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
	 * Let in only those who present a valid access token.
	 * @param authenticator knows the callers
	 */
	public static Calls ofUsers(EmulatorState state, Authenticator authenticator) {
		return new Calls(state, authenticator::authenticate);
	}

	/**
	 * Let in only those who present the service token.
	 * @return calls of no user
	 */
	public Calls ofOperators() {
		return new Calls(this.state, (request) -> {
			ServiceToken.require(request);
			return null;
		});
	}

	/**
	 * Let in everybody.
	 * @return calls of no user
	 */
	public Calls open() {
		return new Calls(this.state, (request) -> null);
	}

	/**
	 * Let in only users with a right, whatever else is wrong with a request.
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

	/**
	 * Returns the state.
	 * @return the state, which is locked during operations
	 */
	public EmulatorState state() {
		return this.state;
	}

	/**
	 * Answer with status 200.
	 */
	public HandlerFunction<ServerResponse> ok(Function<Call, Object> operation) {
		return respond(200, operation);
	}

	/**
	 * Answer with status 200, as DRACOON Cloud with status 204.
	 */
	public HandlerFunction<ServerResponse> okOrDone(Function<Call, Object> operation) {
		return answer((call) -> {
			Object body = this.state.access(() -> operation.apply(call));
			return this.state.access(this.state::serverVersion).isCloud() ? Json.noContent() : Json.ok(body);
		});
	}

	/**
	 * Answer with status 201.
	 */
	public HandlerFunction<ServerResponse> created(Function<Call, Object> operation) {
		return respond(201, operation);
	}

	/**
	 * Answer with status 204.
	 */
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
	 * Answer in another way.
	 * @param operation makes the answer; the state is not locked
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
	 * Answers without reading the body.
	 * @param operation reads what it wants of the body and makes the answer; the state is
	 * not locked
	 */
	public HandlerFunction<ServerResponse> stream(Function<Call, Mono<ServerResponse>> operation) {
		return (request) -> Mono.defer(() -> operation.apply(enter(request)));
	}

	/**
	 * Lets a request in without reading its body.
	 * @throws io.dracoonspring.emulator.error.ApiException if it does not get in
	 */
	public Call enter(ServerRequest request) {
		return new Call(request, this.door.enter(request), NO_BODY);
	}

	/**
	 * Where requests come in.
	 */
	@FunctionalInterface
	private interface Door {

		/**
		 * Lets a request in.
		 * @return who calls, {@code null} if that does not matter
		 * @throws io.dracoonspring.emulator.error.ApiException if it does not get in
		 */
		@Nullable User enter(ServerRequest request);

	}

}
