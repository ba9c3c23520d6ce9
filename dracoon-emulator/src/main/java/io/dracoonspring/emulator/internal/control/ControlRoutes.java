// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.tls.Pem;

/**
 * Serves the operations below {@code /_emulator}, by which tests control the emulator.
 * The filters of the server restrict which clients can call these operations.
 */
public final class ControlRoutes implements Routes {

	private static final String BASE = "/_emulator";

	/** The media type of certificate chains in PEM (RFC 8555, 9.1). */
	private static final MediaType PEM = MediaType.valueOf("application/pem-certificate-chain");

	private static final String SNAPSHOT = BASE + "/snapshots/{id}";

	private final EmulatorControl emulator;

	private final SnapshotRegistry snapshots;

	private final FaultRoutes faults;

	/**
	 * Creates the operations.
	 * @param emulator the emulator to control
	 */
	public ControlRoutes(EmulatorControl emulator, SnapshotRegistry snapshots) {
		this.emulator = emulator;
		this.snapshots = snapshots;
		this.faults = new FaultRoutes(emulator);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BASE + "/clock", (request) -> clock())
			.POST(BASE + "/clock",
					(request) -> Json.read(request, AdvanceRequest.class)
						.flatMap((body) -> done(() -> this.emulator.advanceClock(body.duration()))
							// use a scheduler that may block, because moving the clock
							// writes the reports that are due
							.subscribeOn(Schedulers.boundedElastic())
							.then(clock())))
			.GET(BASE + "/server_version", (request) -> version())
			.PUT(BASE + "/server_version",
					(request) -> Json.read(request, VersionRequest.class)
						.flatMap((body) -> done(() -> version(body)).then(version())))
			.GET(BASE + "/requests",
					(request) -> Json
						.ok(Map.of("items", this.emulator.requests().stream().map(RequestJson::of).toList())))
			.DELETE(BASE + "/requests", (request) -> done(this.emulator::clearRequests))
			.POST(BASE + "/tokens/expire_access_tokens", (request) -> done(this.emulator::expireAccessTokens))
			.POST(BASE + "/tokens/revoke_refresh_tokens", (request) -> done(this.emulator::revokeRefreshTokens))
			.POST(BASE + "/snapshots",
					(request) -> Mono.defer(() -> Json.created(Map.of("id", this.snapshots.take("").id()))))
			.POST(SNAPSHOT + "/restore", (request) -> done(() -> this.emulator.restore(find(request).snapshot())))
			.DELETE(SNAPSHOT, (request) -> done(() -> this.snapshots.remove(find(request).id())))
			.GET(BASE + "/ca.pem", (request) -> certificateAuthority())
			.POST(BASE + "/reset", (request) -> done(this.emulator::reset))
			.add(this.faults.routes())
			.build();
	}

	private Mono<ServerResponse> clock() {
		return Mono.defer(() -> Json.ok(new Time(this.emulator.now())));
	}

	private Mono<ServerResponse> certificateAuthority() {
		return Mono.defer(() -> {
			String pem = this.emulator.certificateAuthority()
				.map(Pem::of)
				.orElseThrow(() -> ApiException.of(404, "Not Found", "The emulator does not speak TLS"));
			return ServerResponse.ok().contentType(PEM).bodyValue(pem);
		});
	}

	private Mono<ServerResponse> version() {
		return Mono.defer(() -> Json.ok(Map.of("version", this.emulator.serverVersion())));
	}

	private void version(VersionRequest body) {
		try {
			this.emulator.serverVersion(Fields.required(body.version(), "version"));
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.of(400, "Bad Request", ex.getMessage());
		}
	}

	private static Mono<ServerResponse> done(Runnable action) {
		return Mono.defer(() -> {
			action.run();
			return Json.noContent();
		});
	}

	private SnapshotRegistry.Taken find(ServerRequest request) {
		return this.snapshots.find(Fields.pathId(request, "id"))
			.orElseThrow(() -> ApiException.of(404, "Not Found", "There is no such snapshot"));
	}

	private record Time(Instant time) {

	}

	private record RequestJson(String method, String path, int status, long id, Instant time, long durationMillis,
			String end, @Nullable String query, @Nullable String user, @Nullable String client,
			@Nullable String errorCode, @Nullable String message, @Nullable String fault) {

		static RequestJson of(RequestLine line) {
			return new RequestJson(line.method(), line.path(), line.status(), line.id(), line.time(),
					line.duration().toMillis(), line.end().name().toLowerCase(Locale.ROOT), line.query(), line.user(),
					line.client(), line.errorCode(), line.message(), line.fault());
		}

	}

	private record VersionRequest(@Nullable String version) {

	}

	private record AdvanceRequest(@Nullable String advance) {

		Duration duration() {
			try {
				return Duration.parse(Fields.required(this.advance, "advance"));
			}
			catch (DateTimeException ex) {
				throw ApiException.of(400, "Bad Request", "'advance' must be a duration like PT1H");
			}
		}

	}

}
