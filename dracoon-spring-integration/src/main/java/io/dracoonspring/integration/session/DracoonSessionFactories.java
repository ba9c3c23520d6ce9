// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.remote.session.SessionFactoryLocator;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;

/**
 * Provides a session factory for each client of the application, by the name of the
 * client. For rotating pollers, pass this object to a
 * {@link org.springframework.integration.file.remote.session.DelegatingSessionFactory}.
 */
public class DracoonSessionFactories implements SessionFactoryLocator<Node> {

	private final Map<String, DracoonSessionFactory> factories = new LinkedHashMap<>();

	/**
	 * Creates the factories.
	 * @param clients the clients by their names
	 */
	public DracoonSessionFactories(Map<String, Dracoon> clients) {
		clients.forEach((name, client) -> this.factories.put(name, new DracoonSessionFactory(client)));
	}

	/**
	 * Returns the factory of a client.
	 * @param key the name of the client
	 * @return the factory
	 * @throws IllegalArgumentException if there is no such client
	 */
	@Override
	public SessionFactory<Node> getSessionFactory(Object key) {
		DracoonSessionFactory factory = this.factories.get(key);
		if (factory == null) {
			throw new IllegalArgumentException(
					"There is no client '" + key + "'. These are: " + this.factories.keySet());
		}
		return factory;
	}

}
