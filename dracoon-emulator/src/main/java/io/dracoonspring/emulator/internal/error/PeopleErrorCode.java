// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

/**
 * Lists the errors of users, groups, roles, rooms and accounts, in addition to
 * {@link ErrorCode}.
 */
public enum PeopleErrorCode implements DocumentedError {

	/** The token of a password reset is not valid. */
	TOKEN_TAMPERED(-10001, 400, "Token is invalid"),

	AUTH_METHOD_INVALID(-10100, 400, "Authentication method is invalid"),

	AUTH_METHOD_MISSING(-10102, 400, "At least one authentication method must be enabled"),

	/** Another system stores the password. */
	PASSWORD_NOT_RESETTABLE(-10105, 400, "Password of this user cannot be changed"),

	RESET_REQUESTED_BEFORE(-10107, 400, "Password reset was requested already"),

	SECOND_FACTOR_WRONG(-10110, 400, "Second factor is wrong"),

	MFA_NOT_SET_UP(-10111, 400, "There is no MFA setup"),

	MFA_ENFORCED(-10113, 400, "The last MFA setup cannot be removed while MFA is enforced"),

	INHERITANCE_ALREADY_ON(-40015, 400, "Permissions are already inherited"),

	INHERITANCE_ALREADY_OFF(-40016, 400, "Permissions are already not inherited"),

	/** A top-level room has no parent from which it could take permissions. */
	TOP_LEVEL_CANNOT_TAKE_OVER(-40019, 400, "A top level room cannot take over permissions"),

	ASSIGNMENT_NOT_FOUND(-40300, 404, "Pending assignment not found"),

	ASSIGNMENT_STATE_INVALID(-40301, 400, "State of pending assignment is invalid"),

	AVATAR_NOT_FOUND(-70028, 404, "Avatar not found"),

	EULA_CANNOT_BE_DECLINED(-70103, 400, "Acceptance of the EULA cannot be undone"),

	EULA_ALREADY_ACCEPTED(-70104, 400, "EULA is already accepted"),

	ONE_AUTH_METHOD_ONLY(-70106, 400, "Only one authentication method is allowed"),

	NOTIFICATION_CONFIG_NOT_FOUND(-70120, 400, "Notification configuration not found"),

	NOTIFICATION_CHANNEL_NOT_FOUND(-70121, 400, "Notification channel not found"),

	NOTIFICATION_CHANNEL_DISABLED(-70122, 400, "Notification channel is disabled"),

	NOTIFICATION_CHANNEL_ILLEGAL(-70123, 400, "Notification channel is illegal for this event"),

	USER_LIMIT(-70505, 403, "Maximum number of users reached"),

	/** Another system manages the user name. */
	USER_NAME_NOT_CHANGEABLE(-70105, 400, "User name cannot be changed"),

	/** Another system manages the e-mail address. */
	EMAIL_NOT_CHANGEABLE(-70107, 400, "E-mail address cannot be changed"),

	GROUP_FOR_IMPORT(-30040, 400, "A user import group cannot be deleted"),

	LOCK_STATUS_INVALID(-70509, 400, "Lock status is invalid"),

	USER_IN_GROUP(-70510, 400, "User is already in the group"),

	ATTRIBUTE_NOT_FOUND(-70550, 404, "Attribute not found"),

	LOGIN_TAKEN(-70560, 409, "Login is already in use"),

	AD_LOGIN_TAKEN(-70561, 409, "Active Directory user name is already in use"),

	RADIUS_LOGIN_TAKEN(-70562, 409, "RADIUS user name is already in use"),

	OPENID_LOGIN_TAKEN(-70563, 409, "OpenID Connect user name is already in use"),

	USER_NAME_TAKEN(-70564, 409, "User name is already in use"),

	ROLE_NOT_FOUND(-71001, 404, "Role not found"),

	ROLE_NOT_FOR_GROUPS(-71002, 400, "Role cannot be assigned to a group"),

	ROLE_NOT_REVOCABLE(-71003, 400, "Role cannot be revoked"),

	ROLE_NEEDS_HOLDER(-71006, 400, "At least one user must remain who may grant the role"),

	GUEST_CANNOT_HOLD_ROLE(-71010, 400, "A guest user cannot have further roles"),

	NO_GUEST_TO_CONVERT(-71011, 400, "Only guest users can be converted to internal users"),

	GUEST_CANNOT_JOIN_GROUP(-71012, 400, "A guest user cannot be a member of a group"),

	GUEST_CANNOT_ADMINISTER(-71013, 400, "A guest user cannot be a room admin"),

	DUPLICATE_KEYS(-80015, 400, "Keys must be unique"),

	/** The value contradicts another value. */
	MUST_BE_NULL(-80028, 400, "Value must be null"),

	PASSWORD_CHANGE_NEEDED(-80038, 400, "Initial password change can be skipped without notification only"),

	AVATAR_TYPE_INVALID(-80042, 400, "Avatar must be a JPEG or PNG image"),

	AVATAR_TOO_BIG(-80043, 400, "Avatar is too big"),

	AVATAR_DIMENSIONS_INVALID(-80044, 400, "Avatar must have 256x256 pixels"),

	NODE_NOT_SUBSCRIBABLE(-80061, 400, "Node cannot be subscribed"),

	OTP_INVALID(-80067, 400, "One-time password is invalid"),

	PERMISSION_INVALID(-80068, 400, "Permission is invalid"),

	EMAIL_OR_NAME_TAKEN(-80069, 400, "A user with that email or user name exists"),

	GUEST_ALREADY_IN_ROOM(-80070, 400, "Guest user is already in the room"),

	AUTH_CONFIG_AMBIGUOUS(-90002, 400, "Authentication configuration is ambiguous"),

	AUTH_CONFIG_MISSING(-90059, 400, "There is no usable authentication configuration"),

	OAUTH_AUTHORIZATION_NOT_FOUND(-90082, 404, "OAuth authorization not found"),

	OAUTH_APPROVAL_NOT_FOUND(-90093, 404, "OAuth approval not found");

	private final Details details;

	PeopleErrorCode(int code, int status, String message) {
		this.details = new Details(code, status, message);
	}

	@Override
	public Details details() {
		return this.details;
	}

}
