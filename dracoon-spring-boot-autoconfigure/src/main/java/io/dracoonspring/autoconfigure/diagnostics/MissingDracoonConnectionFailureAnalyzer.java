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
 * Explains a missing DRACOON bean by the missing {@code dracoon.base-url}. It looks
 * before Boot's own analyzer, which would only advise to define the bean.
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
