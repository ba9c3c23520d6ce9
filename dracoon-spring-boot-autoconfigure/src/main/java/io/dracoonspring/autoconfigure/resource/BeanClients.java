// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Finds clients through the bean of the type {@link DracoonClients}. Each call gets this
 * bean from the factory, because the bean may still be missing when Spring resolves the
 * location of a resource. A missing bean causes no failure before a client is needed,
 * because an application may inject resources that it does not use. This type is a
 * record, because resources are equal only if their {@code DracoonClients} are equal.
 *
 * @param beanFactory the factory that provides the bean
 */
record BeanClients(BeanFactory beanFactory) implements DracoonClients {

	@Override
	public Dracoon get(@Nullable String name) {
		Environment environment = this.beanFactory.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME,
				Environment.class);
		if (!environment.getProperty("dracoon.resource.enabled", Boolean.class, true)) {
			throw new InvalidDracoonPropertyException("dracoon.resource.enabled",
					"is 'false', which disables locations that start with 'dracoon:'",
					"Remove the property, or set 'dracoon.resource.enabled=true'.");
		}
		ObjectProvider<DracoonClients> clients = this.beanFactory.getBeanProvider(DracoonClients.class);
		if (clients.getIfAvailable() == null && !StringUtils.hasText(environment.getProperty("dracoon.base-url"))) {
			throw new InvalidDracoonPropertyException("dracoon.base-url",
					"is not set, and locations that start with 'dracoon:' need a DRACOON client",
					"Set 'dracoon.base-url' to the address of your DRACOON. For development, set "
							+ "'dracoon.emulator.enabled=true' instead.");
		}
		return clients.getObject().get(name);
	}

}
