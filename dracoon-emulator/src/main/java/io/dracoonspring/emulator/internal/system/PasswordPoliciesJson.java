// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.PasswordPolicy;
import io.dracoonspring.emulator.internal.config.PasswordRules;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.model.PasswordType;

/** Represents the rules for passwords (schema {@code PasswordPoliciesConfig}). */
public record PasswordPoliciesJson(@Nullable Policy loginPasswordPolicies, @Nullable Policy sharesPasswordPolicies,
		@Nullable Policy encryptionPasswordPolicies) {

	/** Returns all policies. The state must be locked. */
	public static PasswordPoliciesJson of(EmulatorState state) {
		return new PasswordPoliciesJson(policy(PasswordType.LOGIN, state), policy(PasswordType.SHARES, state),
				policy(PasswordType.ENCRYPTION, state));
	}

	static PasswordPoliciesJson of(PasswordType type, EmulatorState state) {
		Policy policy = policy(type, state);
		return new PasswordPoliciesJson((type == PasswordType.LOGIN) ? policy : null,
				(type == PasswordType.SHARES) ? policy : null, (type == PasswordType.ENCRYPTION) ? policy : null);
	}

	private static Policy policy(PasswordType type, EmulatorState state) {
		PasswordPolicy policy = state.configuration().passwords(type);
		PasswordRules rules = policy.rules();
		boolean login = type == PasswordType.LOGIN;
		return new Policy(new CharacterRules(rules.mustContainCharacters(), rules.numberOfCharacteristicsToEnforce()),
				rules.minLength(), (type != PasswordType.ENCRYPTION) ? rules.rejectDictionaryWords() : null,
				rules.rejectUserInfo(), rules.rejectKeyboardPatterns(),
				login ? policy.numberOfArchivedPasswords() : null, login ? policy.expiration() : null,
				login ? policy.lockout() : null, policy.updatedAt(), updatedBy(policy.updatedBy(), state));
	}

	private static Object updatedBy(long id, EmulatorState state) {
		return state.serverVersion().isCloud() ? new UserId(id) : UserInfo.of(id, state.users());
	}

	/**
	 * Represents the user who last changed a policy, as DRACOON Cloud reports it: only
	 * with the id (schema {@code BasicUserInfo}).
	 */
	private record UserId(long id) {

	}

	/**
	 * Represents one policy (schemas {@code LoginPasswordPolicies},
	 * {@code SharesPasswordPolicies} and {@code EncryptionPasswordPolicies}).
	 */
	private record Policy(CharacterRules characterRules, int minLength, @Nullable Boolean rejectDictionaryWords,
			boolean rejectUserInfo, boolean rejectKeyboardPatterns, @Nullable Integer numberOfArchivedPasswords,
			PasswordPolicy.@Nullable Expiration passwordExpiration, PasswordPolicy.@Nullable Lockout userLockout,
			Instant updatedAt, Object updatedBy) {

	}

	/**
	 * Represents the required characters (schema {@code CharacterRules}).
	 *
	 * @param mustContainCharacters the kinds of characters
	 * @param numberOfCharacteristicsToEnforce how many of these kinds a password must
	 * contain
	 */
	record CharacterRules(List<String> mustContainCharacters, int numberOfCharacteristicsToEnforce) {

	}

}
