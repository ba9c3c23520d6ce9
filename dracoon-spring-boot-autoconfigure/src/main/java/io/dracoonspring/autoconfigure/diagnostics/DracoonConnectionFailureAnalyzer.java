// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.api.DracoonConnectionException;

/** Explains why the server could not be reached. */
class DracoonConnectionFailureAnalyzer extends AbstractFailureAnalyzer<DracoonConnectionException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DracoonConnectionException cause) {
		String action = switch (cause.getReason()) {
			case UNKNOWN_HOST -> "Check the host name in 'dracoon.base-url'.";
			case REFUSED, CONNECT_TIMEOUT ->
				"Check 'dracoon.base-url' and that a firewall or proxy lets the connection through.";
			case WRONG_CERTIFICATE ->
				"Set 'dracoon.base-url' to the host name for which the certificate was issued, or let the server "
						+ "present a certificate for this host.";
			case NOT_TLS -> "Check the port in 'dracoon.base-url': with 'https://' it must be a port that uses TLS.";
			case PROXY ->
				"Check 'dracoon.http.proxy.*', or the system properties 'https.proxyHost' and 'https.proxyPort' "
						+ "if they configure the proxy.";
			case CONNECTION_LOST ->
				"Check scheme and port of 'dracoon.base-url', and the network between this machine and the server.";
			case READ_TIMEOUT -> "Check that the server answers, or raise 'dracoon.http.read-timeout'.";
			case UNTRUSTED_CERTIFICATE, TLS ->
				"If the server's certificate comes from your own authority, put it into an SSL bundle "
						+ "(spring.ssl.bundle.*) and name the bundle in 'dracoon.http.ssl.bundle'.";
			default -> null;
		};
		return (action != null) ? ClientProperties.analysis(rootFailure, cause.getMessage(), action, cause) : null;
	}

}
