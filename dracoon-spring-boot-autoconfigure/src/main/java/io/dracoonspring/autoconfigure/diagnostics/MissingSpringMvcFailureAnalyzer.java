// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that a class of the application uses {@code ServletFileServing}, which cannot
 * be loaded without Spring MVC.
 */
class MissingSpringMvcFailureAnalyzer extends AbstractFailureAnalyzer<NoClassDefFoundError> {

	private static final String MISSING = "org/springframework/web/servlet/HandlerExceptionResolver";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoClassDefFoundError cause) {
		return MISSING.equals(cause.getMessage()) ? new FailureAnalysis(
				"A class of the application needs Spring MVC, which is not on the class path. For example, "
						+ "'io.dracoonspring.web.servlet.ServletFileServing' is for servlet applications only.",
				MissingFileServingFailureAnalyzer.SERVLET_ACTION, cause) : null;
	}

}
