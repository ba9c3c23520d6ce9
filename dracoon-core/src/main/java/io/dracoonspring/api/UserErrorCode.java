// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Errors of groups, key pairs, profiles, users and roles (-30xxx, -70xxx and -71xxx).
 */
public enum UserErrorCode implements DracoonErrorCode {

	GROUP_NOT_FOUND(-30000, 404, "the group does not exist or is not visible"),
	IMPORT_GROUP_NOT_REMOVABLE(-30040, 400, "the group receives imported users and cannot be removed"),
	KEY_PAIR_NOT_FOUND(-70020, 403, "the account has no key pair of this version"),
	KEY_PAIR_EXISTS(-70021, 400, "a key pair of this version exists already"),
	PUBLIC_KEY_INVALID(-70022, 400, "the public key cannot be read or has another version"),
	PRIVATE_KEY_INVALID(-70023, 400, "the private key cannot be read or has another version"),
	ENCRYPTION_CANNOT_BE_DISABLED(-70024, 400, "client-side encryption of the customer cannot be switched off"),
	ENCRYPTION_ALREADY_ENABLED(-70025, 400, "client-side encryption of the customer is on already"),
	ENCRYPTION_NOT_ENABLED(-70027, 400, "client-side encryption of the customer is off"),
	AVATAR_NOT_FOUND(-70028, 404, "the avatar does not exist"),
	MISSING_KEYS_USER_NOT_ALLOWED(-70029, 403, "missing file keys of this user must not be listed"),
	EULA_ACCEPTANCE_FINAL(-70103, 400, "an accepted EULA cannot be declined"),
	EULA_ALREADY_ACCEPTED(-70104, 400, "the EULA is accepted already"),
	USER_NAME_NOT_CHANGEABLE(-70105, 400, "the user name must not be changed"),
	ONE_AUTH_METHOD_ONLY(-70106, 400, "a user has one authentication method only"),
	EMAIL_NOT_CHANGEABLE(-70107, 400, "the e-mail address must not be changed"),
	NOTIFICATION_CONFIG_NOT_FOUND(-70120, 400, "the notification configuration does not exist"),
	NOTIFICATION_CHANNEL_NOT_FOUND(-70121, 400, "the notification channel does not exist"),
	NOTIFICATION_CHANNEL_DISABLED(-70122, 400, "the notification channel is disabled"),
	NOTIFICATION_CHANNEL_NOT_ALLOWED(-70123, 400, "the notification channel cannot be used for this event"),
	USER_NOT_FOUND(-70501, 404, "the user does not exist or is not visible"),
	USER_LIMIT_REACHED(-70505, 403, "the licence allows no more users"),
	LOCK_STATUS_INVALID(-70509, 400, "the lock status is not valid"),
	ALREADY_IN_GROUP(-70510, 400, "the user is in the group already"),
	ATTRIBUTE_NOT_FOUND(-70550, 404, "the attribute does not exist"),
	LOGIN_NAME_TAKEN(-70560, 409, "another user has this login name"),
	ACTIVE_DIRECTORY_NAME_TAKEN(-70561, 409, "another user has this Active Directory name"),
	RADIUS_NAME_TAKEN(-70562, 409, "another user has this RADIUS name"),
	OPENID_NAME_TAKEN(-70563, 409, "another user has this OpenID Connect name"),
	USER_NAME_TAKEN(-70564, 409, "another user has this user name"),
	USER_FILE_KEY_NOT_FOUND(-70761, 404, "the user has no file key for this file"),
	ROLE_NOT_FOUND(-71001, 404, "the role does not exist"),
	ROLE_NOT_FOR_GROUPS(-71002, 400, "the role cannot be granted to a group"),
	ROLE_NOT_REVOCABLE(-71003, 400, "the role cannot be revoked"),
	LAST_ROLE_HOLDER(-71006, 400, "the role needs at least one user or group"),
	GUEST_ROLE_EXCLUSIVE(-71010, 400, "a guest cannot have further roles"),
	NOT_A_GUEST(-71011, 400, "only guests can be turned into internal users"),
	GUEST_NOT_FOR_GROUPS(-71012, 400, "a guest cannot be in a group"),
	GUEST_NOT_ROOM_ADMIN(-71013, 400, "a guest cannot administer a room");

	private final Facts facts;

	UserErrorCode(int code, int usualStatus, String meaning) {
		this.facts = new Facts(code, usualStatus, meaning);
	}

	@Override
	public Facts facts() {
		return this.facts;
	}

}
