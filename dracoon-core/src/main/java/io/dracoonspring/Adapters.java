// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.http.internal.ApiClientFactory;
import io.dracoonspring.http.internal.DracoonWebClients;

/**
 * Creates each adapter of the API at the first use of the adapter, and keeps it. The
 * adapter gets the web client with the authentication that {@link AdapterAccess} names.
 */
final class Adapters {

	private final DracoonWebClients clients;

	private final Map<AdapterAccess, Lazy<ApiClientFactory>> factories = new EnumMap<>(AdapterAccess.class);

	private final ConcurrentMap<Class<?>, Object> created = new ConcurrentHashMap<>();

	Adapters(DracoonWebClients clients, @Nullable WebClient serviceTokenClient) {
		this.clients = clients;
		this.factories.put(AdapterAccess.AUTHENTICATED, new Lazy<>(() -> factory(clients.authenticated())));
		this.factories.put(AdapterAccess.ANONYMOUS, new Lazy<>(() -> factory(clients.anonymous())));
		if (serviceTokenClient != null) {
			this.factories.put(AdapterAccess.SERVICE_TOKEN, new Lazy<>(() -> factory(serviceTokenClient)));
		}
	}

	private ApiClientFactory factory(WebClient client) {
		return new ApiClientFactory(client, this.clients.jsonMapper(), this.clients.baseUrl().toString(),
				this.clients.observationRegistry(), this.clients.recentErrors());
	}

	<T> T get(Class<T> type) {
		Lazy<ApiClientFactory> factory = this.factories.get(AdapterAccess.of(type));
		if (factory == null) {
			throw new IllegalStateException(type.getSimpleName() + " needs the service token of the tenant: set "
					+ "'provisioningServiceToken' of the builder, or 'dracoon.provisioning.service-token'");
		}
		return type.cast(this.created.computeIfAbsent(type, (adapter) -> factory.get().create(adapter)));
	}

	DracoonWebClients clients() {
		return this.clients;
	}

}
