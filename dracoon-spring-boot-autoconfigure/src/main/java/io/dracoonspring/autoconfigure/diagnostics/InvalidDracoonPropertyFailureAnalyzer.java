// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Explains a missing or unusable {@code dracoon.*} property. It runs before Boot's own
 * analyzer of failed bindings, which would repeat the value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidDracoonPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDracoonPropertyException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidDracoonPropertyException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getRemedy(), cause);
	}

}
