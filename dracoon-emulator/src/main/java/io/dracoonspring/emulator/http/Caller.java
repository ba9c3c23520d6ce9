// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Who makes a request, for those who watch it.
 *
 * @param clientId the id of the OAuth client
 */
public record Caller(@Nullable String userName, @Nullable String clientId) {

	/** Nobody knows. */
	public static final Caller UNKNOWN = new Caller(null, null);

	private static final String ATTRIBUTE = Caller.class.getName();

	/**
	 * Takes note of who makes a request.
	 */
	public void attach(ServerRequest request) {
		request.attributes().put(ATTRIBUTE, this);
	}

	/**
	 * Tells who makes a request.
	 * @param attributes the attributes of its exchange
	 * @return the caller, {@link #UNKNOWN} if nobody took note of that
	 */
	public static Caller in(Map<String, Object> attributes) {
		return (attributes.get(ATTRIBUTE) instanceof Caller caller) ? caller : UNKNOWN;
	}

}
