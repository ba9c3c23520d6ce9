// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.Arrays;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Provides the routes of one area of the API. */
@FunctionalInterface
public interface Routes {

	/**
	 * Returns the routes.
	 * @return a router function with absolute paths
	 */
	RouterFunction<ServerResponse> routes();

	/**
	 * Combines several routes.
	 * @param routes the routes, which are tried in this order
	 */
	static Routes all(Routes... routes) {
		return () -> Arrays.stream(routes).map(Routes::routes).reduce(RouterFunction::and).orElseThrow();
	}

}
