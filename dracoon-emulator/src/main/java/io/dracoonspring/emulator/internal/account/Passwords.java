// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.List;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PolicyViolation;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.AccountRules;
import io.dracoonspring.emulator.internal.state.User;

/** Changes the passwords of users. */
final class Passwords {

	private Passwords() {
	}

	static void change(User user, String password, AccountRules rules) {
		Texts.password(password, rules);
		if (user.credentials().wasUsed(password, rules.archivedPasswords())) {
			throw ErrorCode.PASSWORD_POLICY_VIOLATED.exception("The password was used before")
				.withViolations(List.of(new PolicyViolation("passwordHistory", "Old passwords are refused")));
		}
		user.credentials().password(password, false);
	}

}
