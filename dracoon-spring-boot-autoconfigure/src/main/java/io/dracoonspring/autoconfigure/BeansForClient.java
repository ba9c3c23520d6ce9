// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;

/**
 * Finds the beans with which the application configures a client. A bean whose qualifier
 * is the name of a client is for this client only.
 *
 * @param client the client
 * @param beanFactory the factory of the beans
 */
record BeansForClient(ClientName client, ConfigurableListableBeanFactory beanFactory) {

	/**
	 * Returns the beans for this client and those for all clients.
	 * @param type the type of the beans
	 * @param <T> the type of the beans
	 * @return the beans in their order
	 * @throws IllegalStateException if the qualifier of a bean is not the name of a
	 * client
	 */
	<T> Stream<T> all(Class<T> type) {
		Set<T> others = Collections.newSetFromMap(new IdentityHashMap<>());
		names(type, (qualifier) -> qualifier != null && !qualifier.equals(this.client.text())).forEach((name) -> {
			requireClient(name);
			others.add(this.beanFactory.getBean(name, type));
		});
		// include beans with defaultCandidate=false, because that attribute is common for
		// beans with a qualifier
		return this.beanFactory.getBeanProvider(type)
			.orderedStream(ObjectProvider.UNFILTERED)
			.filter((bean) -> !others.contains(bean));
	}

	// refuses a bean whose qualifier names no client, because such a bean would be
	// ignored without a message
	private void requireClient(String bean) {
		String qualifier = new CandidateBeans(this.beanFactory).qualifier(bean);
		Set<String> clients = DracoonClientBeans.of(this.beanFactory).names();
		Assert.state(ClientName.UNNAMED.text().equals(qualifier) || clients.contains(qualifier),
				() -> "The bean '" + bean + "' has the qualifier '" + qualifier
						+ "', but no DRACOON client has this name. The clients are: '" + String.join("', '", clients)
						+ "'. Correct the qualifier, or remove it to configure all clients");
	}

	/**
	 * Returns the bean that is for this client only.
	 * @param type the type of the bean
	 * @param <T> the type of the bean
	 * @return the bean, {@code null} if there is none
	 */
	<T> @Nullable T own(Class<T> type) {
		return names(type, this.client.text()::equals).map((name) -> this.beanFactory.getBean(name, type))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the bean that is for this client only. If there is none, returns the bean
	 * without a qualifier.
	 * @param type the type of the bean
	 * @param <T> the type of the bean
	 * @return the bean, {@code null} if there is none
	 */
	<T> @Nullable T ownOrShared(Class<T> type) {
		T own = own(type);
		if (own != null) {
			return own;
		}
		CandidateBeans candidates = new CandidateBeans(this.beanFactory);
		List<String> shared = names(type, (qualifier) -> qualifier == null).filter(candidates::isDefault).toList();
		if (shared.isEmpty()) {
			return null;
		}
		return (shared.size() == 1) ? this.beanFactory.getBean(shared.get(0), type)
				: this.beanFactory.getBeanProvider(type).getObject();
	}

	private Stream<String> names(Class<?> type, Predicate<@Nullable String> qualifier) {
		CandidateBeans candidates = new CandidateBeans(this.beanFactory);
		return candidates.names(type).filter((name) -> qualifier.test(candidates.qualifier(name)));
	}

}
