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

package io.dracoonspring;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.http.ApiClientFactory;
import io.dracoonspring.http.DracoonWebClients;

/**
 * Creates the adapters of the API when they are asked for, each over the client that its
 * area needs, and keeps them.
 */
final class Adapters {

	private final DracoonWebClients clients;

	private final Lazy<ApiClientFactory> authenticated;

	private final Lazy<ApiClientFactory> anonymous;

	private final @Nullable Lazy<ApiClientFactory> serviceToken;

	private final ConcurrentMap<Class<?>, Object> created = new ConcurrentHashMap<>();

	Adapters(DracoonWebClients clients, @Nullable WebClient serviceTokenClient) {
		this.clients = clients;
		this.authenticated = new Lazy<>(() -> factory(clients.authenticated()));
		this.anonymous = new Lazy<>(() -> factory(clients.anonymous()));
		this.serviceToken = (serviceTokenClient != null) ? new Lazy<>(() -> factory(serviceTokenClient)) : null;
	}

	private ApiClientFactory factory(WebClient client) {
		return new ApiClientFactory(client, this.clients.baseUrl().toString(), this.clients.observationRegistry());
	}

	<T> T authenticated(Class<T> type) {
		return get(type, this.authenticated);
	}

	<T> T anonymous(Class<T> type) {
		return get(type, this.anonymous);
	}

	<T> T serviceToken(Class<T> type) {
		if (this.serviceToken == null) {
			throw new IllegalStateException(type.getSimpleName() + " needs the service token of the tenant: set "
					+ "'provisioningServiceToken' of the builder, or 'dracoon.provisioning.service-token'");
		}
		return get(type, this.serviceToken);
	}

	private <T> T get(Class<T> type, Lazy<ApiClientFactory> factory) {
		return type.cast(this.created.computeIfAbsent(type, (adapter) -> factory.get().create(adapter)));
	}

	DracoonWebClients clients() {
		return this.clients;
	}

}
