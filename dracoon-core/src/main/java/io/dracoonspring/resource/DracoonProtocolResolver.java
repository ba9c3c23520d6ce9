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
