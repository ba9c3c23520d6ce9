// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ProtocolResolver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.Assert;

/**
 * Lets a resource loader know locations that start with {@code dracoon:}. Resolving asks
 * nobody; see {@link DracoonResource} for how locations are written.
 */
public class DracoonProtocolResolver implements ProtocolResolver {

	private final DracoonClients clients;

	/**
	 * Creates a resolver.
	 * @param clients knows the clients that locations name
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
