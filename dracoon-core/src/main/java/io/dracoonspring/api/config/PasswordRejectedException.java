// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import io.dracoonspring.api.DracoonCryptoException;

/**
 * Signals that a new password breaks the rules of the server. The password was not used.
 */
public class PasswordRejectedException extends DracoonCryptoException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The broken rules. */
	private final transient List<PasswordViolation> violations;

	/**
	 * Creates an exception.
	 * @param kind the purpose of the password, such as {@code encryption password}
	 * @param violations the broken rules, at least one
	 */
	public PasswordRejectedException(String kind, List<PasswordViolation> violations) {
		super(Reason.PASSWORD_REJECTED, "The " + kind + " "
				+ violations.stream().map(PasswordViolation::message).collect(Collectors.joining("; it ")));
		this.violations = List.copyOf(violations);
	}

	/**
	 * Returns the broken rules.
	 * @return the broken rules; empty if the exception has been deserialized
	 */
	public List<PasswordViolation> getViolations() {
		return (this.violations != null) ? this.violations : List.of();
	}

}
