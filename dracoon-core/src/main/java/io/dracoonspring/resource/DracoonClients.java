// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;

/**
 * Finds the clients that locations name. It is not called before a resource is used.
 */
@FunctionalInterface
public interface DracoonClients {

	/**
	 * Finds a client.
	 * @param name the name of its bean, or {@code null} for the default one
	 * @return the client
	 * @throws RuntimeException if there is no such client; the message names the existing
	 * clients or the cause
	 */
	Dracoon get(@Nullable String name);

}
