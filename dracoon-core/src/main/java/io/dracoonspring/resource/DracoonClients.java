// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;

/**
 * Finds the clients that are named in locations such as
 * {@code dracoon://archive/Projects}. It is called only when a method of a resource needs
 * the server.
 */
@FunctionalInterface
public interface DracoonClients {

	/**
	 * Finds a client.
	 * @param name the name of the client's bean, or {@code null} for the default client
	 * @return the client
	 * @throws RuntimeException if there is no such client
	 */
	Dracoon get(@Nullable String name);

}
