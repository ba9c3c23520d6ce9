// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Identifies the caller of a request, for components that watch requests.
 *
 * @param clientId the id of the OAuth client
 */
public record Caller(@Nullable String userName, @Nullable String clientId) {

	/** The caller of a request that was not authenticated. */
	public static final Caller UNKNOWN = new Caller(null, null);

	private static final String ATTRIBUTE = Caller.class.getName();

	/** Attaches this caller to a request. */
	public void attach(ServerRequest request) {
		request.attributes().put(ATTRIBUTE, this);
	}

	/**
	 * Returns the caller of a request.
	 * @param attributes the attributes of the exchange of the request
	 * @return the caller, {@link #UNKNOWN} if none was attached
	 */
	public static Caller in(Map<String, Object> attributes) {
		return (attributes.get(ATTRIBUTE) instanceof Caller caller) ? caller : UNKNOWN;
	}

}
