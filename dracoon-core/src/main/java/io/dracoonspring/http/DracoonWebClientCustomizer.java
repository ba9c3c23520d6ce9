// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the clients of the API, for example adds a header or a filter. A customizer is
 * called for the authenticated and for the anonymous client. It is never called for the
 * bare client, which uses presigned URLs. It cannot replace the connector or the codecs.
 */
@FunctionalInterface
public interface DracoonWebClientCustomizer {

	/**
	 * Changes the client that is about to be built.
	 * @param builder the builder of the client
	 */
	void customize(WebClient.Builder builder);

}
