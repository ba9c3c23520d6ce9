// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

import io.dracoonspring.Dracoon;
import io.dracoonspring.resource.DracoonClients;

/** Finds clients among the beans of the application. */
record BeanFactoryClients(ListableBeanFactory beanFactory) implements DracoonClients {

	@Override
	public Dracoon get(@Nullable String name) {
		if (name == null) {
			return this.beanFactory.getBean(Dracoon.class);
		}
		if (!this.beanFactory.containsBean(name) || !this.beanFactory.isTypeMatch(name, Dracoon.class)) {
			String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, Dracoon.class);
			throw new IllegalArgumentException("There is no 'Dracoon' bean with the name '" + name
					+ "', which a location names after 'dracoon://'. The existing beans are: '"
					+ String.join("', '", names)
					+ "'. A room of the default client follows a single slash, as in 'dracoon:/Room/file.pdf'");
		}
		return this.beanFactory.getBean(name, Dracoon.class);
	}

}
