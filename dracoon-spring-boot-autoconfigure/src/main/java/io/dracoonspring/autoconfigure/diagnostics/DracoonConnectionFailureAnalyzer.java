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
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.api.DracoonConnectionException;

/**
 * Explains why the server could not be reached.
 */
class DracoonConnectionFailureAnalyzer extends AbstractFailureAnalyzer<DracoonConnectionException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DracoonConnectionException cause) {
		String action = switch (cause.getReason()) {
			case UNKNOWN_HOST -> "Check the host name in 'dracoon.base-url'.";
			case REFUSED, CONNECT_TIMEOUT ->
				"Check 'dracoon.base-url' and that a firewall or proxy lets the connection through.";
			case WRONG_CERTIFICATE ->
				"Write in 'dracoon.base-url' the name of the host that the certificate was issued for, or let the server "
						+ "present a certificate for this host.";
			case NOT_TLS -> "Check the port in 'dracoon.base-url': with 'https://' it has to be one that speaks TLS.";
			case PROXY ->
				"Check 'dracoon.http.proxy.*', or the system properties 'https.proxyHost' and 'https.proxyPort' "
						+ "if that is where the proxy is named.";
			case CONNECTION_LOST ->
				"Check scheme and port of 'dracoon.base-url', and what is between here and the server.";
			case READ_TIMEOUT -> "Check that the server answers, or raise 'dracoon.http.read-timeout'.";
			case UNTRUSTED_CERTIFICATE, TLS ->
				"If the server's certificate comes from an authority of your own, put it into an SSL bundle "
						+ "(spring.ssl.bundle.*) and name the bundle in 'dracoon.http.ssl.bundle'.";
			default -> null;
		};
		return (action != null) ? new FailureAnalysis(cause.getMessage(), action, cause) : null;
	}

}
