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

import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/**
 * Explains a missing DRACOON bean by the missing {@code dracoon.base-url}, or by several
 * clients none of which is the default. It runs before Boot's own analyzer, which would
 * only advise to define the bean.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingDracoonConnectionFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

	private final ConfigurableListableBeanFactory beanFactory;

	MissingDracoonConnectionFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
		Class<?> missing = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		if (missing == null || !missing.getName().startsWith("io.dracoonspring.")) {
			return null;
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
