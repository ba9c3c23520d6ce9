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

package io.dracoonspring.api;

/**
 * Signing in, tokens, passwords and the state of the account (-1 and -10xxx).
 */
public enum AccessErrorCode implements DracoonErrorCode {

	/** The tenant is not known to the provisioning service. */
	TENANT_UNKNOWN(-1, 404, "the tenant is not known to the provisioning service"),

	/** The token of the password reset is not genuine. */
	RESET_TOKEN_INVALID(-10001, 400, "the token of the password reset is not genuine"),

	/** The password does not satisfy the password policy. */
	PASSWORD_POLICY_VIOLATED(-10002, 400, "the password does not satisfy the password policy"),

	/** The account was locked by an administrator. */
	ACCOUNT_LOCKED(-10003, 403, "the account was locked by an administrator"),

	/** The account has expired. */
	ACCOUNT_EXPIRED(-10004, 403, "the account has expired"),

	/** The account is locked for a while after too many failed sign-ins. */
	ACCOUNT_TEMPORARILY_LOCKED(-10005, 403, "the account is locked for a while after too many failed sign-ins"),

	/** The account lacks the right for this call. */
	NOT_AUTHORIZED(-10006, 401, "the account lacks the right for this call"),

	/** The customer (tenant) is locked. */
	CUSTOMER_LOCKED(-10007, 403, "the customer (tenant) is locked"),

	/** The language is not supported for this sign-in. */
	LANGUAGE_NOT_SUPPORTED(-10010, 400, "the language is not supported for this sign-in"),

	/** User name or password are wrong. */
	BAD_CREDENTIALS(-10011, 401, "user name or password are wrong"),

	/** The access token is invalid or has expired. */
	TOKEN_INVALID(-10012, 401, "the access token is invalid or has expired"),

	/** The value is not an IETF language tag. */
	LANGUAGE_TAG_INVALID(-10013, 400, "the value is not an IETF language tag"),

	/** The authentication method is not valid. */
	AUTH_METHOD_INVALID(-10100, 400, "the authentication method is not valid"),

	/** The last authentication method cannot be switched off. */
	LAST_AUTH_METHOD(-10102, 400, "the last authentication method cannot be switched off"),

	/** The account has to accept the EULA first. */
	EULA_NOT_ACCEPTED(-10103, 412, "the account has to accept the EULA first"),

	/** The account has to change its password first. */
	PASSWORD_CHANGE_REQUIRED(-10104, 412, "the account has to change its password first"),

	/** The password of this account is not kept here and cannot be reset. */
	PASSWORD_NOT_RESETTABLE(-10105, 400, "the password of this account is not kept here and cannot be reset"),

	/** The account has to set an e-mail address first (number used by older servers). */
	EMAIL_REQUIRED_LEGACY(-10106, 412, "the account has to set an e-mail address first (number used by older servers)"),

	/** A password reset was requested less than five minutes ago. */
	PASSWORD_RESET_ALREADY_REQUESTED(-10107, 400, "a password reset was requested less than five minutes ago"),

	/** The sign-in needs another RADIUS challenge. */
	RADIUS_CHALLENGE_REQUIRED(-10108, 412, "the sign-in needs another RADIUS challenge"),

	/** The account has to set an e-mail address first. */
	EMAIL_REQUIRED(-10109, 412, "the account has to set an e-mail address first"),

	/** The second factor is wrong. */
	SECOND_FACTOR_WRONG(-10110, 400, "the second factor is wrong"),

	/** The account has no second factor. */
	MFA_NOT_SET_UP(-10111, 400, "the account has no second factor"),

	/** The shared key of the second factor could not be created. */
	MFA_KEY_NOT_CREATED(-10112, 400, "the shared key of the second factor could not be created"),

	/** The last second factor cannot be removed while one is required. */
	MFA_ENFORCED(-10113, 400, "the last second factor cannot be removed while one is required");

	/** The number on the wire. */
	private final int code;

	/** The HTTP status that usually goes with the number. */
	private final int usualStatus;

	/** What the server means by it. */
	private final String meaning;

	AccessErrorCode(int code, int usualStatus, String meaning) {
		this.code = code;
		this.usualStatus = usualStatus;
		this.meaning = meaning;
	}

	@Override
	public int code() {
		return this.code;
	}

	@Override
	public int usualStatus() {
		return this.usualStatus;
	}

	@Override
	public String meaning() {
		return this.meaning;
	}

}
