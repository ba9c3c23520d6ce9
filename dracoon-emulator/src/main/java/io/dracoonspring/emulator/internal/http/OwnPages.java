// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.springframework.web.server.ServerWebExchange;

/**
 * Identifies requests for the emulator's own pages. These are the console and the
 * operations below {@code /_emulator} that control the emulator.
 */
public final class OwnPages {

	private OwnPages() {
	}

	/** Returns whether a request is for one of these pages. */
	public static boolean serve(ServerWebExchange exchange) {
		return serve(exchange.getRequest().getURI().getRawPath());
	}

	/**
	 * Returns whether a path leads to one of these pages.
	 * @param path the raw path
	 */
	public static boolean serve(String path) {
		return path.startsWith("/_emulator") || "/".equals(path);
	}

}
