// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a failed round trip without a stack trace. */
class RoundTripFailureAnalyzer extends AbstractFailureAnalyzer<RoundTripException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RoundTripException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getRemedy(), rootFailure);
	}

}
