// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.version;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/**
 * Refuses operations that the emulated version does not have yet or no longer has. If
 * this version is DRACOON Cloud, the filter also refuses operations that DRACOON Cloud
 * does not offer, although the API document of DRACOON Cloud lists them. Selects the
 * fields of responses by the version.
 */
public final class OperationVersions implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Map<String, ServerVersion> SINCE = load("operations-since.txt");

	private static final Map<String, ServerVersion> UNTIL = load("operations-until.txt");

	/**
	 * The operations that DRACOON Cloud reportedly does not offer: event log and
	 * permission list.
	 */
	private static final Pattern SERVER_ONLY = Pattern.compile("/api/v4/(eventlog/.*|nodes/rooms/\\{}/events)");

	private final EmulatorState state;

	private final int refusalStatus;

	/**
	 * Creates the filter.
	 * @param state the state, which contains the emulated version
	 * @param refusalStatus the status for operations that DRACOON Cloud does not offer
	 */
	public OperationVersions(EmulatorState state, int refusalStatus) {
		this.state = state;
		this.refusalStatus = refusalStatus;
	}

	// each line contains a version, the HTTP method of an operation and the path of the
	// operation
	private static Map<String, ServerVersion> load(String name) {
		try (InputStream stream = Objects.requireNonNull(OperationVersions.class.getResourceAsStream(name));
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return lines.lines()
				.map((line) -> line.split(" ", 2))
				.collect(Collectors.toUnmodifiableMap((line) -> line[1], (line) -> ServerVersion.parse(line[0])));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the versions of operations", ex);
		}
	}

	/**
	 * Returns the version that introduced an operation.
	 * @param method the HTTP method
	 * @param path the template of the path, whose variables may have any names
	 * @return the version, empty if the operation always existed
	 */
	public static Optional<ServerVersion> since(String method, String path) {
		return Optional.ofNullable(SINCE.get(method + " " + template(path)));
	}

	/**
	 * Returns the version that removed an operation.
	 * @param method the HTTP method
	 * @param path the template of the path, whose variables may have any names
	 * @return the first version without it, empty if the operation still exists
	 */
	public static Optional<ServerVersion> until(String method, String path) {
		return Optional.ofNullable(UNTIL.get(method + " " + template(path)));
	}

	// ignore the names of variables, because they may differ between API documents
	private static String template(String path) {
		return path.replaceAll("\\{[^}]+}", "{}");
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		return Mono.defer(() -> {
			ServerVersion version = this.state.access(this.state::serverVersion);
			PathPattern pattern = (PathPattern) request.attributes().get(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);
			if (pattern != null) {
				requireOffered(request.method().name(), pattern.getPatternString(), version);
			}
			return next.handle(request).contextWrite((answer) -> Since.apply(version, request, answer));
		});
	}

	private void requireOffered(String method, String path, ServerVersion version) {
		since(method, path).filter((since) -> since.compareTo(version) > 0).ifPresent((since) -> {
			throw notFound(version, "the operation exists since " + since);
		});
		until(method, path).filter((until) -> until.compareTo(version) <= 0).ifPresent((until) -> {
			throw notFound(version, "the operation exists before " + until + " only");
		});
		if (version.isCloud() && SERVER_ONLY.matcher(template(path)).matches()) {
			throw ApiException.of(this.refusalStatus, "Not offered", "DRACOON Cloud does not offer this operation");
		}
	}

	private static ApiException notFound(ServerVersion version, String reason) {
		return ApiException.of(404, "Not Found", "This server has version " + version + ", " + reason);
	}

}
