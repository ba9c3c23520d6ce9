// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.DocumentedError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.identity.AuthData;
import io.dracoonspring.emulator.internal.state.AccountRules;
import io.dracoonspring.emulator.internal.state.AuthMethod;

/**
 * The login method of a user.
 *
 * @param method the authority that checks the password
 * @param configId the id of the directory or identity provider, {@code null} for other
 * methods
 */
record AuthChoice(AuthMethod method, @Nullable Integer configId) {

	static AuthChoice of(@Nullable AuthData data, @Nullable List<UserRequest.OldMethod> oldMethods, AuthMethod fallback,
			AccountRules rules) {
		AuthMethod method = method(data, oldMethods, fallback);
		Integer adId = (data != null) ? data.adConfigId() : null;
		Integer openIdId = (data != null) ? data.oidConfigId() : null;
		if ((adId != null && method != AuthMethod.ACTIVE_DIRECTORY)
				|| (openIdId != null && method != AuthMethod.OPENID)) {
			throw PeopleErrorCode.MUST_BE_NULL.exception("The configuration id does not fit the method");
		}
		if (data != null && data.password() != null && method != AuthMethod.BASIC) {
			throw PeopleErrorCode.MUST_BE_NULL.exception("'password' is only for the method 'basic'");
		}
		return new AuthChoice(method, switch (method) {
			case BASIC -> null;
			case RADIUS -> radius(rules);
			case ACTIVE_DIRECTORY -> choose(adId, rules.activeDirectories(), ErrorCode.AD_CONFIG_NOT_FOUND);
			case OPENID -> choose(openIdId, rules.openIdProviders(), ErrorCode.OPENID_CONFIG_NOT_FOUND);
		});
	}

	private static AuthMethod method(@Nullable AuthData data, @Nullable List<UserRequest.OldMethod> oldMethods,
			AuthMethod fallback) {
		if (data != null && data.method() != null) {
			return parse(data.method());
		}
		if (oldMethods == null) {
			return fallback;
		}
		List<UserRequest.OldMethod> enabled = oldMethods.stream()
			.filter((method) -> !Boolean.FALSE.equals(method.isEnabled()))
			.toList();
		if (enabled.isEmpty()) {
			throw PeopleErrorCode.AUTH_METHOD_MISSING.exception();
		}
		if (enabled.size() > 1) {
			throw PeopleErrorCode.ONE_AUTH_METHOD_ONLY.exception();
		}
		return parse(enabled.get(0).authId());
	}

	private static AuthMethod parse(@Nullable String name) {
		return Optional.ofNullable(name)
			.flatMap(AuthMethod::of)
			.orElseThrow(PeopleErrorCode.AUTH_METHOD_INVALID::exception);
	}

	private static @Nullable Integer radius(AccountRules rules) {
		if (!rules.radius()) {
			throw PeopleErrorCode.AUTH_CONFIG_MISSING.exception();
		}
		return null;
	}

	private static Integer choose(@Nullable Integer wanted, Set<Integer> configured, DocumentedError notFound) {
		if (wanted != null) {
			if (!configured.contains(wanted)) {
				throw notFound.exception();
			}
			return wanted;
		}
		if (configured.isEmpty()) {
			throw PeopleErrorCode.AUTH_CONFIG_MISSING.exception();
		}
		if (configured.size() > 1) {
			throw PeopleErrorCode.AUTH_CONFIG_AMBIGUOUS.exception();
		}
		return configured.iterator().next();
	}

}
