// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.api.DracoonProtocolException;

/** Explains a response that does not come from a DRACOON server. */
class DracoonProtocolFailureAnalyzer extends AbstractFailureAnalyzer<DracoonProtocolException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DracoonProtocolException cause) {
		return ClientProperties.analysis(rootFailure, cause.getMessage(),
				"Check scheme, host and port of 'dracoon.base-url', and whether a proxy answers instead of the server.",
				cause);
	}

}
