// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.api.DracoonCryptoException;

/**
 * Explains that the configured password does not open the private key, or that no
 * password is configured.
 */
class WrongEncryptionPasswordFailureAnalyzer extends AbstractFailureAnalyzer<DracoonCryptoException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DracoonCryptoException cause) {
		return switch (cause.getReason()) {
			case WRONG_PASSWORD -> ClientProperties.analysis(rootFailure,
					"The private key of the DRACOON account does not open with the value of 'dracoon.crypto.encryption-password'.",
					"Set 'dracoon.crypto.encryption-password' to the encryption password of the account. "
							+ "It is not the login password in 'dracoon.auth.password'.",
					cause);
			case NO_KEY -> ClientProperties.analysis(rootFailure, cause.getMessage(),
					"Set 'dracoon.crypto.encryption-password' to the encryption password of the account, and make sure that the "
							+ "account has a key pair: set up its encryption password once in the DRACOON web application.",
					cause);
			default -> null;
		};
	}

}
