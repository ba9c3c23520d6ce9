// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.dracoonspring.autoconfigure.config.ConfigImportException;

/**
 * Explains why a configuration file could not be imported. It runs before the analyzers
 * of the reasons, because these do not name the file.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigImportFailureAnalyzer extends AbstractFailureAnalyzer<ConfigImportException> {

	private static final List<FailureAnalyzer> REASONS = List.of(new DracoonAuthenticationFailureAnalyzer(),
			new DracoonConnectionFailureAnalyzer(), new DracoonProtocolFailureAnalyzer(),
			new WrongEncryptionPasswordFailureAnalyzer());

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConfigImportException cause) {
		String action = REASONS.stream()
			.map((reason) -> reason.analyze(cause))
			.filter(Objects::nonNull)
			.map(FailureAnalysis::getAction)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("Follow the advice in the message.");
		return new FailureAnalysis(ClientProperties.replace(cause, Objects.requireNonNull(cause.getMessage())),
				action + " The prefix 'optional:' ignores only a missing file, not this failure.", cause);
	}

}
