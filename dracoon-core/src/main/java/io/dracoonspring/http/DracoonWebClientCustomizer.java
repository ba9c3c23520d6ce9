// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the clients that talk to the API, for example by another header or filter. It
 * is called for the authenticated and for the anonymous client, never for the bare one
 * that uses presigned URLs. Connector and codecs are not up to it.
 */
@FunctionalInterface
public interface DracoonWebClientCustomizer {

	/**
	 * Changes the client that is about to be built.
	 * @param builder the builder of the client
	 */
	void customize(WebClient.Builder builder);

}
