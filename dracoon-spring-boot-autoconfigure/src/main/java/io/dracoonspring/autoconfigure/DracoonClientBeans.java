// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;

/**
 * Finds the clients among the beans of the application. The name of a client is the
 * qualifier of its bean or, without a qualifier, the name of the bean. This type is not
 * for applications, which use {@link DracoonClients}.
 */
public final class DracoonClientBeans implements DracoonClients {

	private final ConfigurableListableBeanFactory beanFactory;

	private final SingletonSupplier<Map<String, String>> beanNames = SingletonSupplier.of(this::findBeanNames);

	DracoonClientBeans(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Finds the clients among the beans of an application.
	 * @param beanFactory the factory of the beans
	 * @return the clients
	 */
	public static DracoonClientBeans of(ConfigurableListableBeanFactory beanFactory) {
		return new DracoonClientBeans(beanFactory);
	}

	// includes beans with defaultCandidate=false, because additional clients must be
	// declared with this attribute
	private Map<String, String> findBeanNames() {
		CandidateBeans candidates = new CandidateBeans(this.beanFactory);
		Map<String, String> found = new LinkedHashMap<>();
		candidates.names(Dracoon.class).forEach((bean) -> {
			String qualifier = candidates.qualifier(bean);
			found.put((qualifier != null && !found.containsKey(qualifier)) ? qualifier : bean, bean);
		});
		return found;
	}

	/**
	 * Returns the names of the clients, without creating the clients.
	 * @return the names
	 */
	public Set<String> names() {
		return this.beanNames.obtain().keySet();
	}

	/**
	 * Returns all clients.
	 * @return the clients by their names
	 */
	public Map<String, Dracoon> all() {
		Map<String, Dracoon> clients = new LinkedHashMap<>();
		this.beanNames.obtain()
			.forEach((name, bean) -> clients.put(name, this.beanFactory.getBean(bean, Dracoon.class)));
		return clients;
	}

	/**
	 * Finds a client.
	 * @param name the name of the client or of its bean, or {@code null} for the client
	 * that can be injected without a qualifier
	 * @throws IllegalArgumentException if there is no such client; the message contains
	 * the names of the clients
	 */
	@Override
	public Dracoon get(@Nullable String name) {
		if (name == null) {
			return defaultClient();
		}
		Map<String, String> known = this.beanNames.obtain();
		String bean = known.getOrDefault(name, name);
		if (!known.containsValue(bean)) {
			throw new IllegalArgumentException("There is no DRACOON client with the name '" + name + "', which a "
					+ "location names after 'dracoon://'. " + existing()
					+ ". A room of the default client follows a single slash, as in 'dracoon:/Room/file.pdf'");
		}
		return this.beanFactory.getBean(bean, Dracoon.class);
	}

	private Dracoon defaultClient() {
		if (!hasDefault()) {
			throw new IllegalArgumentException(
					"There are several DRACOON clients, and none of them is the default. " + existing()
							+ ". Name one of them, as in 'dracoon://" + names().iterator().next() + "/Room/file.pdf'");
		}
		return this.beanFactory.getBean(Dracoon.class);
	}

	private String existing() {
		return "The existing clients are: '" + String.join("', '", names()) + "'";
	}

	/**
	 * Tells whether a client can be injected without a qualifier.
	 * @return whether there is such a client
	 */
	public boolean hasDefault() {
		return new CandidateBeans(this.beanFactory).hasDefault(Dracoon.class);
	}

	/**
	 * Returns the prefix of the properties that configure a client.
	 * @param name the name of the client
	 * @return the prefix. For a client that the application has built, this is the prefix
	 * of the client without a name
	 */
	public String propertyPrefix(String name) {
		ClientName client = new ClientName(name);
		return this.beanFactory.containsBean(client.beanName("dracoonBuilderConfigurer")) ? client.property("dracoon")
				: ClientName.UNNAMED.text();
	}

	/**
	 * Returns the connections of a client.
	 * @param client the client
	 * @return its connections. A client that the application has built uses the
	 * connections of the client without a name
	 */
	public DracoonConnections connections(Dracoon client) {
		String own = new ClientName(client.name()).beanName("dracoonConnections");
		return this.beanFactory.containsBean(own) ? this.beanFactory.getBean(own, DracoonConnections.class)
				: this.beanFactory.getBean(DracoonConnections.class);
	}

}
