// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;

/**
 * Finds clients through the bean of the type {@link DracoonClients}. It gets this bean at
 * each call, because the bean may not exist yet when locations are resolved. It is a
 * record, because resources are equal if their clients are equal.
 *
 * @param beanFactory has the bean
 */
record BeanClients(BeanFactory beanFactory) implements DracoonClients {

	@Override
	public Dracoon get(@Nullable String name) {
		return this.beanFactory.getBean(DracoonClients.class).get(name);
	}

}
