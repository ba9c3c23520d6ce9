// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.state.AccountRules;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Checks whether users may call the API, and which steps they have to take first.
 * Possible steps are to accept the licence agreement, change the initial password and set
 * an e-mail address.
 */
final class AccountState {

	private static final String ACCOUNT = "/api/v4/user/account";

	private static final Set<String> ALWAYS_ALLOWED = Set.of("/api/v4/user/ping", ACCOUNT + "/password",
			"/api/v4/config/info/policies/classifications", "/api/v4/config/info/policies/guest_users",
			"/api/v4/config/info/policies/passwords", "/api/v4/resources/user/notifications/scopes");

	private AccountState() {
	}

	/**
	 * Returns whether a user may get and use tokens. The result is the same for all grant
	 * types. Call this method while the state is locked.
	 */
	static boolean isActive(EmulatorState state, User user) {
		return !user.credentials().isLocked() && !user.isExpired() && !state.customers().own().terms().locked();
	}

	static void check(User user, AccountRules rules, ServerRequest request) {
		String path = request.path();
		boolean account = path.equals(ACCOUNT);
		if (ALWAYS_ALLOWED.contains(path) || (account && request.method() == HttpMethod.GET)) {
			return;
		}
		if (rules.eulaEnabled() && !user.eulaAccepted() && !account) {
			throw ErrorCode.EULA_NOT_ACCEPTED.exception();
		}
		if (user.credentials().mustChangePassword()) {
			throw ErrorCode.PASSWORD_CHANGE_DUE.exception();
		}
		if (user.profile().email() == null && !account) {
			throw ErrorCode.EMAIL_NOT_SET.exception();
		}
	}

}
