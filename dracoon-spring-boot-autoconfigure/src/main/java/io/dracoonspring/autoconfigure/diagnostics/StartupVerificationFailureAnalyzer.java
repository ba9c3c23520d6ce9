// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.autoconfigure.startup.StartupVerificationException;
import io.dracoonspring.autoconfigure.startup.UnsupportedServerException;

/** Explains a failed check at startup that no other analyzer explains. */
class StartupVerificationFailureAnalyzer extends AbstractFailureAnalyzer<StartupVerificationException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StartupVerificationException cause) {
		if (cause.getCause() instanceof UnsupportedServerException unsupported) {
			return new FailureAnalysis(unsupported.getMessage(),
					"Update the server, or use a version of the client that is made for it. To start in spite of this, "
							+ "set 'dracoon.verify-on-startup=warn'.",
					unsupported);
		}
		String action = (cause.getCause() != null) ? "Follow the advice in the message."
				: "Check that the server answers, or raise 'dracoon.verify-on-startup-timeout'.";
		return new FailureAnalysis(cause.getMessage(),
				action + " To start in spite of this, set 'dracoon.verify-on-startup=warn'.", cause);
	}

}
