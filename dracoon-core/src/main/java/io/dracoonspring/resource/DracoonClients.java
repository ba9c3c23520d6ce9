// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;

/**
 * Knows the clients that locations name. Asked when something is read, not before.
 */
@FunctionalInterface
public interface DracoonClients {

	/**
	 * Finds a client.
	 * @param name the name of its bean, or {@code null} for the default one
	 * @return the client
	 * @throws RuntimeException if there is no such client; the message says which there
	 * are or what is wrong
	 */
	Dracoon get(@Nullable String name);

}
