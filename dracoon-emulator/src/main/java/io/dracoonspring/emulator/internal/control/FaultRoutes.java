// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.control;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;

/**
 * Serves the operations that switch faults on and off, and change the conditions of the
 * network.
 */
final class FaultRoutes implements Routes {

	private static final String FAULTS = "/_emulator/faults";

	private static final String NETWORK = "/_emulator/network";

	private final EmulatorControl emulator;

	FaultRoutes(EmulatorControl emulator) {
		this.emulator = emulator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(FAULTS,
					(request) -> Json
						.ok(Map.of("items", faults().active().stream().map((fault) -> FaultJson.of(fault)).toList())))
			.POST(FAULTS,
					(request) -> Json.read(request, FaultJson.class)
						.flatMap((body) -> Json.created(checked(() -> FaultJson.of(faults().add(body.fault()))))))
			.DELETE(FAULTS, (request) -> Mono.defer(() -> {
				faults().clear();
				return Json.noContent();
			}))
			.DELETE(FAULTS + "/{id}", (request) -> Mono.defer(() -> {
				if (!faults().remove(Fields.pathId(request, "id"))) {
					throw ApiException.of(404, "Not Found", "There is no such fault");
				}
				return Json.noContent();
			}))
			.GET(NETWORK, (request) -> Json.ok(NetworkJson.of(faults().network())))
			.PUT(NETWORK, (request) -> Json.read(request, NetworkJson.class).flatMap((body) -> {
				faults().network(checked(body::network));
				return Json.ok(NetworkJson.of(faults().network()));
			}))
			.build();
	}

	private Faults faults() {
		return this.emulator.faults();
	}

	private static <T> T checked(Supplier<T> action) {
		try {
			return action.get();
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.of(400, "Bad Request", ex.getMessage());
		}
	}

	/**
	 * Represents the conditions of the network in JSON. A missing value means no limit or
	 * no latency.
	 *
	 * @param latencyMillis the additional latency of every request in milliseconds
	 * @param bytesPerSecond the bandwidth of all bodies together in each direction, in
	 * bytes per second
	 * @param connectionBytesPerSecond the bandwidth of each body, in bytes per second
	 * @param rateLimit the limit of calls to API and OAuth
	 */
	private record NetworkJson(@Nullable Long latencyMillis, @Nullable Long bytesPerSecond,
			@Nullable Long connectionBytesPerSecond, @Nullable RateLimit rateLimit) {

		static NetworkJson of(Network network) {
			Network.RateLimit limit = network.rateLimit();
			return new NetworkJson(network.latency().toMillis(), network.bytesPerSecond(),
					network.connectionBytesPerSecond(),
					(limit != null) ? new RateLimit(limit.calls(), limit.window().toMillis()) : null);
		}

		Network network() {
			Network network = new Network(Duration.ofMillis(orZero(this.latencyMillis)), orZero(this.bytesPerSecond),
					orZero(this.connectionBytesPerSecond), null);
			if (this.rateLimit == null) {
				return network;
			}
			return network.withRateLimit(Objects.requireNonNullElse(this.rateLimit.calls(), 0),
					Duration.ofMillis(Objects.requireNonNullElse(this.rateLimit.windowMillis(), 1000L)));
		}

		private static long orZero(@Nullable Long value) {
			return (value != null) ? value : 0;
		}

		/**
		 * Limits the number of calls in a window of time (see {@link Network.RateLimit}).
		 *
		 * @param calls the number of calls, at least 1; this value must not be missing
		 * @param windowMillis the length of the window in milliseconds, one second by
		 * default
		 */
		record RateLimit(@Nullable Integer calls, @Nullable Long windowMillis) {

		}

	}

}
