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

package io.dracoonspring.emulator.version;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.config.ServerVersion;
import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * Refuses operations that the emulated version of the server does not have yet.
 */
public final class OperationVersions implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Map<String, ServerVersion> SINCE = load();

	private final EmulatorState state;

	/**
	 * Create the filter.
	 * @param state knows the version
	 */
	public OperationVersions(EmulatorState state) {
		this.state = state;
	}

	// each line: the version that brought the operation, its verb and its path
	private static Map<String, ServerVersion> load() {
		try (InputStream stream = Objects
			.requireNonNull(OperationVersions.class.getResourceAsStream("operations-since.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return lines.lines()
				.map((line) -> line.split(" ", 2))
				.collect(Collectors.toUnmodifiableMap((line) -> line[1], (line) -> ServerVersion.parse(line[0])));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read which operations there are since when", ex);
		}
	}

	/**
	 * Return which version brought an operation.
	 * @param method the HTTP method
	 * @param path the template of the path, whose variables may have any names
	 * @return the version, empty if it was always there
	 */
	public static Optional<ServerVersion> since(String method, String path) {
		return Optional.ofNullable(SINCE.get(method + " " + path.replaceAll("\\{[^}]+}", "{}")));
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		PathPattern pattern = (PathPattern) request.attributes().get(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);
		if (pattern != null) {
			Optional<ServerVersion> since = since(request.method().name(), pattern.getPatternString())
				.filter((version) -> version.compareTo(this.state.access(this.state::serverVersion)) > 0);
			if (since.isPresent()) {
				return Mono.error(() -> ApiException.of(404, "Not Found",
						"This server has version " + this.state.access(this.state::serverVersion)
								+ ", the operation exists since " + since.get()));
			}
		}
		return next.handle(request);
	}

}
