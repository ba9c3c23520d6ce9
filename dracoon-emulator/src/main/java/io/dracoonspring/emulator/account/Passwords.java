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

package io.dracoonspring.emulator.account;

import java.util.List;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.error.PolicyViolation;
import io.dracoonspring.emulator.identity.Texts;
import io.dracoonspring.emulator.state.AccountRules;
import io.dracoonspring.emulator.state.User;

/**
 * Gives users other passwords.
 */
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
