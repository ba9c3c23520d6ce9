// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ProtocolResolver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.Assert;

import io.dracoonspring.DracoonClients;

/**
 * Lets a resource loader resolve locations that start with {@code dracoon:}. Resolving
 * sends no requests. {@link DracoonResource} describes the form of locations.
 */
public class DracoonProtocolResolver implements ProtocolResolver {

	private final DracoonClients clients;

	/**
	 * Creates a resolver.
	 * @param clients the source of the clients that locations name
	 */
	public DracoonProtocolResolver(DracoonClients clients) {
		Assert.notNull(clients, "'clients' must not be null");
		this.clients = clients;
	}

	@Override
	public @Nullable Resource resolve(String location, ResourceLoader resourceLoader) {
		return DracoonLocation.isOne(location) ? DracoonResource.of(this.clients, location) : null;
	}

}
