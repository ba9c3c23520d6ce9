// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Errors of values that the server does not accept (-80xxx and -89xxx).
 */
public enum InputErrorCode implements DracoonErrorCode {

	FIELD_REQUIRED(-80000, 400, "a required value is missing or empty"),
	NUMBER_NOT_POSITIVE(-80001, 400, "a number must be greater than zero"),
	NUMBER_INVALID(-80002, 400, "a value is not a number or out of range"),
	NUMBER_NEGATIVE(-80003, 400, "a number must not be negative"),
	BOOLEAN_INVALID(-80005, 400, "a value must be true or false"),
	EXPIRATION_IN_PAST(-80006, 400, "an expiration date lies in the past"),
	VALUE_TOO_LONG(-80007, 400, "a value is too long"),
	YEAR_TOO_FAR(-80008, 400, "the year of a date is too far in the future"),
	EMAIL_INVALID(-80009, 400, "an e-mail address is not valid"), URL_INVALID(-80010, 400, "a URL is not valid"),
	PROTOCOL_NOT_ALLOWED(-80012, 400, "a protocol is not allowed"),
	JSON_INVALID(-80013, 400, "the body is not valid JSON"),
	HOST_INVALID(-80014, 400, "a host name or IP address is not valid"),
	DUPLICATE_KEYS(-80015, 400, "keys of a list of pairs occur twice"),
	NUMBER_NOT_0_TO_9999(-80018, 400, "a number must be between 0 and 9999"),
	NUMBER_NOT_1_TO_9999(-80019, 400, "a number must be between 1 and 9999"),
	CONTENT_RANGE_INVALID(-80021, 400, "the Content-Range of a chunk is wrong"),
	RANGE_NOT_SUPPORTED(-80022, 400, "a zip download does not support the Range header"),
	CHARACTERS_NOT_ALLOWED(-80023, 400, "a value contains characters that are not allowed"),
	PAGING_INVALID(-80024, 400, "offset or limit are not valid (a page holds at most 500 items)"),
	MEMBER_ACCEPTANCE_INVALID(-80025, 400, "the acceptance of new group members is not valid"),
	OPERATION_ID_INVALID(-80026, 400, "an operation id is not valid"),
	OPERATION_STATUS_INVALID(-80027, 400, "an operation status is not valid"),
	VALUE_MUST_BE_ABSENT(-80028, 400, "a value must be omitted because of another one"),
	SETTING_FIXED(-80029, 400, "the setting cannot be changed"),
	SMS_DISABLED(-80030, 400, "sending text messages is switched off"), URI_INVALID(-80032, 400, "a URI is not valid"),
	PORT_INVALID(-80033, 400, "a port is not valid"),
	KEEP_SHARE_LINKS_NEEDS_OVERWRITE(-80034, 400, "share links can only be kept when the file is overwritten"),
	NUMBER_NOT_0_TO_10(-80035, 400, "a number must be between 0 and 10"),
	PASSWORD_TYPE_UNKNOWN(-80036, 400, "the kind of password policy is not known"),
	FILE_TOO_LONG(-80037, 400, "the file is longer than its encryption allows"),
	INITIAL_PASSWORD_NEEDS_NO_NOTIFICATION(-80038, 400,
			"the first password change can only be skipped when the user is not notified"),
	COMMENT_DELETED(-80039, 400, "the comment is deleted"),
	PHONE_NUMBER_INVALID(-80040, 400, "a phone number is not valid"),
	COUNTRY_CODE_INVALID(-80041, 400, "a country code is not valid"),
	AVATAR_TYPE_INVALID(-80042, 400, "the media type of the avatar is not valid"),
	AVATAR_TOO_LARGE(-80043, 400, "the avatar is too large"),
	AVATAR_DIMENSIONS_INVALID(-80044, 400, "width or height of the avatar are not valid"),
	PART_ETAG_INVALID(-80045, 400, "the ETag of an uploaded part is not the one of the storage"),
	PART_SIZE_INVALID(-80046, 400, "the size of a part is too small, too big or zero"),
	EVENT_TYPE_INVALID(-80060, 400, "the event type of a webhook is not valid"),
	NODE_NOT_SUBSCRIBABLE(-80061, 400, "the node cannot be subscribed"),
	SHARE_FILE_KEY_INVALID(-80062, 400, "the file key of the share is not valid"),
	BATCH_TOO_LARGE(-80063, 400, "a batch holds at most 200 items"),
	POLICY_VIOLATED(-80064, 400, "a policy of the customer forbids this combination of values"),
	NODE_NOT_A_ROOM(-80065, 400, "the node must be a room"),
	ONE_TIME_PASSWORD_INVALID(-80067, 400, "the one-time password is not valid"),
	PERMISSION_INVALID(-80068, 400, "a permission is not valid"),
	USER_EXISTS(-80069, 400, "a user with that e-mail address or user name exists"),
	GUEST_ALREADY_IN_ROOM(-80070, 400, "the guest is in the room already"),
	FEATURE_NOT_BOOKED(-89000, 402, "the feature is not part of the booked package");

	private final Facts facts;

	InputErrorCode(int code, int usualStatus, String meaning) {
		this.facts = new Facts(code, usualStatus, meaning);
	}

	@Override
	public Facts facts() {
		return this.facts;
	}

}
