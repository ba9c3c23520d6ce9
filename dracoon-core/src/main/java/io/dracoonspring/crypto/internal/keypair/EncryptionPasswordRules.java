// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.config.PasswordCharacterSet;
import io.dracoonspring.api.config.PasswordPoliciesConfig;
import io.dracoonspring.api.config.PasswordPolicy;
import io.dracoonspring.api.config.PasswordRejectedException;

/**
 * Checks new encryption passwords against the rules of the server and those of the
 * client. Only the client can check encryption passwords, because the server never gets
 * them.
 *
 * @param account the API that provides the names of the user, which passwords must not
 * contain
 * @param minimumLength the minimum number of characters that the client accepts
 */
record EncryptionPasswordRules(DracoonServerConfig config, DracoonAccount account, int minimumLength) {

	private static final int MIN_LENGTH = 8;

	/** The policy that other DRACOON clients use if the server has none. */
	private static final PasswordPolicy FALLBACK = new PasswordPolicy(MIN_LENGTH,
			Set.of(PasswordCharacterSet.ALPHA, PasswordCharacterSet.NUMERIC), 2, false, false);

	private static final @Nullable String[] NO_NAMES = {};

	/**
	 * Checks the new password of the account.
	 * @return completes if the password is accepted, otherwise fails with
	 * {@link PasswordRejectedException}
	 */
	Mono<Void> check(CharSequence password) {
		return policy()
			.flatMap((policy) -> (policy.rejectUserInfo() ? this.account.get().map(EncryptionPasswordRules::namesOf)
					: Mono.just(NO_NAMES))
				.doOnNext((names) -> policy.require("encryption password", password, names))
				.then());
	}

	/**
	 * Checks the new password of a rescue key. Because a rescue key has no user, the rule
	 * about the names of the user does not apply.
	 * @return completes if the password is accepted, otherwise fails with
	 * {@link PasswordRejectedException}
	 */
	Mono<Void> checkForRescueKey(CharSequence password) {
		return policy().doOnNext((policy) -> policy.require("password of the rescue key", password)).then();
	}

	private Mono<PasswordPolicy> policy() {
		return this.config.getPasswordPolicies()
			.map(EncryptionPasswordRules::encryptionPolicy)
			.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())
			.defaultIfEmpty(FALLBACK)
			.map((policy) -> policy.atLeast(this.minimumLength));
	}

	private static PasswordPolicy encryptionPolicy(PasswordPoliciesConfig policies) {
		return (policies.encryptionPasswordPolicies() != null) ? policies.encryptionPolicy() : FALLBACK;
	}

	private static @Nullable String[] namesOf(UserAccount account) {
		return new @Nullable String[] { account.firstName(), account.lastName(), account.email(), account.userName() };
	}

}
