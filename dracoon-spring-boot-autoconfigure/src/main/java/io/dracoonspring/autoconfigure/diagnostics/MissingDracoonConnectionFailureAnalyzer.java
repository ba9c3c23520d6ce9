// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/**
 * Explains a missing DRACOON bean by the missing {@code dracoon.base-url}. It runs before
 * Boot's own analyzer, which would only advise to define the bean.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingDracoonConnectionFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

	private final BeanFactory beanFactory;

	MissingDracoonConnectionFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
		Class<?> missing = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		if (missing == null || !missing.getName().startsWith("io.dracoonspring.")
				|| this.beanFactory.getBeanProvider(DracoonConnectionDetails.class).stream().findAny().isPresent()) {
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

}
