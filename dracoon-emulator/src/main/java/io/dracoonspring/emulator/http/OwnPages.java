// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the emulator serves beside the API of DRACOON: its console and its control.
 */
public final class OwnPages {

	private OwnPages() {
	}

	/**
	 * Tells whether a request is for one of them.
	 */
	public static boolean serve(ServerWebExchange exchange) {
		return serve(exchange.getRequest().getURI().getRawPath());
	}

	/**
	 * Tells whether a path is that of one of them.
	 * @param path the raw path
	 */
	public static boolean serve(String path) {
		return path.startsWith("/_emulator") || "/".equals(path);
	}

}
