// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the clients of the API, for example adds a header or a filter. It is called for
 * the authenticated and for the anonymous client, never for the bare one that uses
 * presigned URLs. It cannot replace connector and codecs.
 */
@FunctionalInterface
public interface DracoonWebClientCustomizer {

	/**
	 * Changes the client that is about to be built.
	 * @param builder the builder of the client
	 */
	void customize(WebClient.Builder builder);

}
