// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Errors of sign-ins, tokens, passwords and the state of the account (-1 and -10xxx).
 */
public enum AccessErrorCode implements DracoonErrorCode {

	TENANT_UNKNOWN(-1, 404, "the tenant is not known to the provisioning service"),
	RESET_TOKEN_INVALID(-10001, 400, "the token of the password reset is not genuine"),
	PASSWORD_POLICY_VIOLATED(-10002, 400, "the password does not satisfy the password policy"),
	ACCOUNT_LOCKED(-10003, 403, "the account was locked by an administrator"),
	ACCOUNT_EXPIRED(-10004, 403, "the account has expired"),
	ACCOUNT_TEMPORARILY_LOCKED(-10005, 403, "the account is locked for a while after too many failed sign-ins"),
	NOT_AUTHORIZED(-10006, 401, "the account lacks the right for this call"),
	CUSTOMER_LOCKED(-10007, 403, "the customer (tenant) is locked"),
	LANGUAGE_NOT_SUPPORTED(-10010, 400, "the language is not supported for this sign-in"),
	BAD_CREDENTIALS(-10011, 401, "the user name or the password is wrong"),
	TOKEN_INVALID(-10012, 401, "the access token is invalid or has expired"),
	LANGUAGE_TAG_INVALID(-10013, 400, "the value is not an IETF language tag"),
	AUTH_METHOD_INVALID(-10100, 400, "the authentication method is not valid"),
	LAST_AUTH_METHOD(-10102, 400, "the last authentication method cannot be switched off"),
	EULA_NOT_ACCEPTED(-10103, 412, "the account has to accept the EULA first"),
	PASSWORD_CHANGE_REQUIRED(-10104, 412, "the account has to change its password first"),
	PASSWORD_NOT_RESETTABLE(-10105, 400, "DRACOON does not store the password of this account and cannot reset it"),
	EMAIL_REQUIRED_LEGACY(-10106, 412,
			"the account has to set an e-mail address or, on some servers, another user name first"),
	PASSWORD_RESET_ALREADY_REQUESTED(-10107, 400, "a password reset was requested less than five minutes ago"),
	RADIUS_CHALLENGE_REQUIRED(-10108, 412, "the sign-in needs another RADIUS challenge"),
	EMAIL_REQUIRED(-10109, 412, "the account has to set an e-mail address first"),
	SECOND_FACTOR_WRONG(-10110, 400, "the second factor is wrong"),
	MFA_NOT_SET_UP(-10111, 400, "the account has no second factor"),
	MFA_KEY_NOT_CREATED(-10112, 400, "the shared key of the second factor could not be created"),
	MFA_ENFORCED(-10113, 400, "the last second factor cannot be removed while one is required");

	private final Facts facts;

	AccessErrorCode(int code, int usualStatus, String meaning) {
		this.facts = new Facts(code, usualStatus, meaning);
	}

	@Override
	public Facts facts() {
		return this.facts;
	}

}
