/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

	/**
	 * Tell whether something is on the server. Whatever is elsewhere is not ours.
	 * @param address the address, or {@code null}
	 * @return whether it is
	 */
	boolean leadsTo(@Nullable String address) {
		return address != null && new BaseUrl(this.details.getBaseUrl()).isSameServer(URI.create(address));
	}

	WebClient webClient() {
		return WebClient.builder().clientConnector(this.connections.getObject().connector()).build();
	}

}
