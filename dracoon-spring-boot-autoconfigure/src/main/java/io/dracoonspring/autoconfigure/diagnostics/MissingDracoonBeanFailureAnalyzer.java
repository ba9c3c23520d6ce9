// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/**
 * Explains a missing DRACOON bean by the property that switches it off, by the missing
 * {@code dracoon.base-url}, or by several clients none of which is the default. It runs
 * before Boot's own analyzer, which would only advise to define the bean.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingDracoonBeanFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Environment environment;

	MissingDracoonBeanFailureAnalyzer(BeanFactory beanFactory, Environment environment) {
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
		Class<?> missing = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		if (missing == null || !missing.getName().startsWith("io.dracoonspring.")) {
			return null;
		}
		// a bean of this type, such as that of another client, shows that the properties
		// do not switch the type off
		String properties = (this.beanFactory.getBeanNamesForType(missing, true, false).length == 0)
				? new BeanConditions(missing).missing(this.environment).orElse(null) : null;
		if (properties != null) {
			return switchedOff(missing, properties, cause);
		}
		// create no beans, because the beans that every creation needs are already
		// destroyed
		DracoonClientBeans clients = DracoonClientBeans.of(this.beanFactory);
		if (clients.hasDefault()) {
			return null;
		}
		if (clients.names().size() > 1) {
			return severalClients(missing, clients, cause);
		}
		if (this.beanFactory.getBeanNamesForType(DracoonConnectionDetails.class, true, false).length > 0) {
			return null;
		}
		return new FailureAnalysis(
				"A bean of type '%s' is needed, but DRACOON is not configured: 'dracoon.base-url' is not set."
					.formatted(missing.getName()),
				"Set 'dracoon.base-url' to the address of your DRACOON, for example https://dracoon.example.com. "
						+ "For development, add 'io.dracoonspring:dracoon-emulator' and set "
						+ "'dracoon.emulator.enabled=true' instead.",
				cause);
	}

	private static FailureAnalysis switchedOff(Class<?> missing, String properties, Throwable cause) {
		return new FailureAnalysis(
				"A bean of type '%s' is needed, but the properties of the application switch it off: it exists only with %s."
					.formatted(missing.getName(), properties),
				"Set %s. If the application can do without the bean, inject an 'ObjectProvider'.".formatted(properties),
				cause);
	}

	private static FailureAnalysis severalClients(Class<?> missing, DracoonClientBeans clients, Throwable cause) {
		return new FailureAnalysis(
				("A bean of type '%s' is needed, but there are several DRACOON clients, and none of them is the default. "
						+ "The clients are: '%s'.")
					.formatted(missing.getName(), String.join("', '", clients.names())),
				("Name the client where the bean is injected, such as '@Qualifier(\"%s\")'. To inject beans without a "
						+ "qualifier, configure a client without a name, with 'dracoon.base-url' and 'dracoon.auth.*'.")
					.formatted(clients.names().iterator().next()),
				cause);
	}

}
