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
 * Lets Spring Security reach the server as the client does: with its certificates, its
 * proxy and its timeouts.
 *
 * @param details where the server is
 * @param connections connects to it
 */
record SignInConnection(DracoonConnectionDetails details, ObjectProvider<DracoonConnections> connections) {

	/** Tells whether something is on the server. Whatever is elsewhere is not ours. */
	boolean leadsTo(@Nullable String address) {
		return address != null && new BaseUrl(this.details.getBaseUrl()).isSameServer(URI.create(address));
	}

	WebClient webClient() {
		return WebClient.builder().clientConnector(this.connections.getObject().connector()).build();
	}

}
