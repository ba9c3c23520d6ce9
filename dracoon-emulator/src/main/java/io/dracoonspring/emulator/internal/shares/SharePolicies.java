// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PolicyViolation;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.model.PasswordType;

/** Checks shares against the settings of the server. */
final class SharePolicies {

	private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/-]{4,30}");

	private final EmulatorState state;

	SharePolicies(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Requires that the share is protected if the classification of the node demands a
	 * password. A password protects a share, and so does the encryption of the share.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the classification
	 * demands a password and the share is not protected
	 */
	void checkProtection(Node node, boolean isProtected) {
		int from = this.state.configuration().classificationRequiringPassword();
		if (!isProtected && from > 0 && node.classification() >= from) {
			throw ErrorCode.POLICY_VIOLATED.exception("The classification demands a password");
		}
	}

	/**
	 * Checks a new password.
	 * @param password the password, {@code null} or empty if there is none
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the password
	 * violates the rules for passwords of shares
	 */
	void checkPassword(@Nullable String password) {
		if (password == null || password.isEmpty()) {
			return;
		}
		List<PolicyViolation> violations = this.state.configuration()
			.passwords(PasswordType.SHARES)
			.rules()
			.violations(password);
		if (!violations.isEmpty()) {
			throw ErrorCode.PASSWORD_POLICY_VIOLATED.exception().withViolations(violations);
		}
	}

	/**
	 * Checks the recipients of a password by text message.
	 * @param recipients the phone numbers
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if text messages are
	 * disabled or a number is not valid
	 */
	void checkTextMessages(@Nullable List<String> recipients) {
		if (recipients == null || recipients.isEmpty()) {
			return;
		}
		if (!this.state.configuration().general().sharePasswordSmsEnabled()) {
			throw ContentError.TEXT_MESSAGES_DISABLED.exception();
		}
		if (!recipients.stream().allMatch((number) -> PHONE_NUMBER.matcher(number).matches())) {
			throw ContentError.PHONE_NUMBER_INVALID.exception();
		}
		// no country code begins with 0
		if (recipients.stream().anyMatch((number) -> number.startsWith("+0"))) {
			throw ContentError.COUNTRY_CODE_INVALID.exception();
		}
	}

}
