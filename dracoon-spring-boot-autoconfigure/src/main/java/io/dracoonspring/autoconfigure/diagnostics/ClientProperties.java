// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.autoconfigure.config.ConfigImportException;
import io.dracoonspring.autoconfigure.startup.StartupVerificationException;

/** Names the properties of the client that failed. */
final class ClientProperties {

	private ClientProperties() {
	}

	/**
	 * Creates an analysis that names the properties of the client that failed.
	 * @param failure the failure of the application
	 * @param description the description, which quotes properties of the client without a
	 * name
	 * @param action the action, which quotes properties of the client without a name
	 * @param cause the cause
	 * @return the analysis
	 */
	static FailureAnalysis analysis(Throwable failure, @Nullable String description, String action, Throwable cause) {
		return new FailureAnalysis((description != null) ? replace(failure, description) : null,
				replace(failure, action), cause);
	}

	/**
	 * Replaces the properties in a text if the failure is that of a named client.
	 * @param failure the failure of the application
	 * @param text a text that quotes properties of the client without a name
	 * @return the text with the properties of the client that failed
	 */
	static String replace(Throwable failure, String text) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartupVerificationException verification) {
				return replace(text, verification.getPropertyPrefix());
			}
			if (cause instanceof ConfigImportException failedImport) {
				return replace(text, failedImport.getPropertyPrefix());
			}
		}
		return text;
	}

	private static String replace(String text, String prefix) {
		return text.replace("'dracoon.", "'" + prefix + ".");
	}

}
