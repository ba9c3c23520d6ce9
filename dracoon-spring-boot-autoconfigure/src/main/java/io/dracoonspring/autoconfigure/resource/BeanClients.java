// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;

/**
 * Asks the bean of the type {@link DracoonClients}, which does not exist yet when the
 * locations of other beans are resolved. It is a record, because resources are equal if
 * their clients are.
 *
 * @param beanFactory has the bean
 */
record BeanClients(BeanFactory beanFactory) implements DracoonClients {

	@Override
	public Dracoon get(@Nullable String name) {
		return this.beanFactory.getBean(DracoonClients.class).get(name);
	}

}
