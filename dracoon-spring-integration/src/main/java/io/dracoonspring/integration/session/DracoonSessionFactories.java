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

package io.dracoonspring.integration.session;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.remote.session.SessionFactoryLocator;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;

/**
 * A session factory for each client of the application, found by the name of the client's
 * bean. For pollers that rotate, give it to a
 * {@link org.springframework.integration.file.remote.session.DelegatingSessionFactory}.
 */
public class DracoonSessionFactories implements SessionFactoryLocator<Node> {

	private final Map<String, DracoonSessionFactory> factories = new LinkedHashMap<>();

	/**
	 * Creates the factories.
	 * @param clients the clients by the names of their beans
	 */
	public DracoonSessionFactories(Map<String, Dracoon> clients) {
		clients.forEach((name, client) -> this.factories.put(name, new DracoonSessionFactory(client)));
	}

	/**
	 * Return the factory of a client.
	 * @param key the name of the client's bean
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
