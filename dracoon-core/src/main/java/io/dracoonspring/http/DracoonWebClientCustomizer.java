// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the web clients that call the API, for example adds a header or a filter. A
 * customizer is called for the web client that sends the token, and for the web client
 * that sends none. It is never called for the web client that uses presigned URLs. It
 * cannot replace the connector or the codecs.
 */
@FunctionalInterface
public interface DracoonWebClientCustomizer {

	/**
	 * Changes the client that is about to be built.
	 * @param builder the builder of the client
	 */
	void customize(WebClient.Builder builder);

}
