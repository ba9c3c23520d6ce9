// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.DracoonConnections;
import io.dracoonspring.http.BaseUrl;

/**
 * Lets Spring Security connect to the server with the certificates, the proxy and the
 * timeouts of the client.
 *
 * @param details the details with the address of the server
 * @param connections provides the connector of the client, which has these settings
 */
record SignInConnection(DracoonConnectionDetails details, ObjectProvider<DracoonConnections> connections) {

	/**
	 * Tells whether an address is on the server. All other addresses belong to other
	 * providers.
	 * @param address the address, or {@code null}
	 * @return whether the address is on the server
	 */
	boolean leadsTo(@Nullable String address) {
		return address != null && new BaseUrl(this.details.getBaseUrl()).isSameServer(URI.create(address));
	}

	WebClient webClient() {
		return WebClient.builder().clientConnector(this.connections.getObject().connector()).build();
	}

}
