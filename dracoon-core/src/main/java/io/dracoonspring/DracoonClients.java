// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.jspecify.annotations.Nullable;

/**
 * Finds the clients of an application by their names. The names are also used in
 * locations such as {@code dracoon://archive/Projects}. A resource with such a location
 * finds its client only when one of the methods of the resource needs the server.
 * <p>
 * With Spring Boot there is a bean of this type, which finds the {@link Dracoon} beans.
 * An application that knows the names of its clients only while it runs, such as those of
 * its tenants, can provide its own bean.
 */
@FunctionalInterface
public interface DracoonClients {

	/**
	 * Finds a client.
	 * @param name the name of the client, or {@code null} for the default client
	 * @return the client
	 * @throws RuntimeException if there is no such client
	 */
	Dracoon get(@Nullable String name);

}
