// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.channel.AbortedException;

/**
 * Logs unexpected failures. URLs of contents are secrets and must not appear in the log.
 * Therefore the log names a request by its route, and omits the URL that Reactor and
 * WebFlux add to a failure.
 */
final class FailureLog {

	private static final Logger logger = LoggerFactory.getLogger(FailureLog.class);

	private FailureLog() {
	}

	static void write(ServerWebExchange exchange, Throwable failure) {
		Object route = exchange.getAttributeOrDefault(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, "an unknown route");
		if (AbortedException.isConnectionReset(failure)) {
			// log at debug level only, because clients often disconnect
			logger.debug("The client of {} {} went away", exchange.getRequest().getMethod(), route);
			return;
		}
		logger.error("Failed to answer {} {}", exchange.getRequest().getMethod(), route, Described.of(failure));
	}

	/**
	 * Represents a failure without the information that Reactor and WebFlux added to it.
	 */
	private static final class Described extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private Described(Throwable failure, @Nullable Throwable cause) {
			super(failure.toString(), cause, false, true);
			setStackTrace(failure.getStackTrace());
		}

		static Described of(Throwable failure) {
			Throwable cause = failure.getCause();
			return new Described(failure, (cause != null) ? of(cause) : null);
		}

		@Override
		public String toString() {
			return String.valueOf(getMessage());
		}

	}

}
