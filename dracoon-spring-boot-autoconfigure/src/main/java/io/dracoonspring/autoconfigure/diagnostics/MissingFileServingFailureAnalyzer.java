// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.context.WebApplicationContext;

/**
 * Explains a missing bean that exists in web applications of another kind only. It runs
 * before Boot's own analyzer, which would only advise to define the bean.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MissingFileServingFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

	static final String SERVLET_ACTION = "Add the dependency 'org.springframework.boot:spring-boot-starter-webmvc', and "
			+ "remove 'spring.main.web-application-type' if it is set. In a reactive web application, inject "
			+ "'ReactiveFileServing' instead. Without a web application, read files with 'DracoonOperations' or "
			+ "'DracoonTransfers'.";

	private static final String REACTIVE_ACTION = "In a servlet application, inject 'ServletFileServing' instead. For a "
			+ "reactive web application, use the dependency 'org.springframework.boot:spring-boot-starter-webflux' "
			+ "without 'spring-boot-starter-webmvc', or set 'spring.main.web-application-type=reactive'.";

	private final ConfigurableBeanFactory beanFactory;

	MissingFileServingFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = (ConfigurableBeanFactory) beanFactory;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
		Class<?> missing = (cause.getResolvableType() != null) ? cause.getResolvableType().resolve() : null;
		String type = (missing != null) ? missing.getName() : "";
		if (type.startsWith("io.dracoonspring.web.servlet.") && !isServletApplication()) {
			return analysis(type, "servlet", SERVLET_ACTION, cause);
		}
		if (type.startsWith("io.dracoonspring.web.reactive.") && isServletApplication()) {
			return analysis(type, "reactive web", REACTIVE_ACTION, cause);
		}
		return null;
	}

	private boolean isServletApplication() {
		// recognise the application as Boot's conditions do
		return this.beanFactory.getRegisteredScope(WebApplicationContext.SCOPE_SESSION) != null;
	}

	private static FailureAnalysis analysis(String type, String kind, String action, Throwable cause) {
		return new FailureAnalysis(
				"A bean of type '%s' is needed, but only %s applications have such a bean, and this is ".formatted(type,
						kind) + "an application of another kind.",
				action, cause);
	}

}
