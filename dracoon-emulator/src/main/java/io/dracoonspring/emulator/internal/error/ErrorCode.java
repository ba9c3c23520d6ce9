// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

/**
 * Lists the error codes of the emulator's responses, each with its usual HTTP status and
 * message.
 */
public enum ErrorCode implements DocumentedError {

	PASSWORD_POLICY_VIOLATED(-10002, 400, "Password does not comply with the policies"),

	/** The caller is not allowed to make this call. */
	NOT_PERMITTED(-10006, 401, "Unauthorized"),

	/** The access token is missing, unknown or expired. */
	TOKEN_INVALID(-10012, 401, "Unauthorized"),

	LANGUAGE_INVALID(-10013, 400, "Language is not a valid IETF language tag"),

	EULA_NOT_ACCEPTED(-10103, 412, "EULA must be accepted"),

	PASSWORD_CHANGE_DUE(-10104, 412, "Password must be changed"),

	EMAIL_NOT_SET(-10109, 412, "Email must be set"),

	UPLOAD_NOT_FOUND(-20501, 404, "Upload not found"),

	CONTENT_TOKEN_INVALID(-20502, 401, "Token is invalid"),

	UPLOAD_CLOSED(-20503, 400, "Upload is already closed"),

	GROUP_NOT_FOUND(-30000, 404, "Group not found"),

	CONTAINER_NOT_FOUND(-40000, 404, "Room or folder not found"),

	TARGET_NOT_ENCRYPTED(-40001, 400, "Target room is not encrypted"),

	TARGET_ENCRYPTED(-40002, 400, "Target room is encrypted"),

	DECRYPT_ROOM_NOT_EMPTY(-40003, 400, "Encryption cannot be disabled, room contains files"),

	ONE_RESCUE_KEY_ONLY(-40004, 400, "Only one rescue key is allowed"),

	ROOM_WITHOUT_ADMIN(-40006, 400, "Room must have at least one admin without expiration date"),

	RESCUE_KEY_NOT_FOUND(-40007, 404, "Room has no rescue key"),

	ENCRYPT_ROOM_NOT_EMPTY(-40008, 400, "Encryption cannot be enabled, room contains files"),

	/** A room or folder with that name exists and cannot be overwritten. */
	CONTAINER_IN_THE_WAY(-40010, 409, "A room or folder with that name already exists"),

	ENCRYPT_BIN_NOT_EMPTY(-40012, 400, "Encryption cannot be enabled, recycle bin is not empty"),

	/** The caller has no key for an encrypted file. */
	FILE_KEY_NEEDED(-40014, 400, "File key of caller is missing"),

	TOP_LEVEL_CANNOT_INHERIT(-40017, 400, "A top level room cannot inherit permissions"),

	HOME_ROOMS_NOT_DELETABLE(-40009, 400, "The home room parent cannot be deleted"),

	HOME_ROOMS_NOT_CHANGEABLE(-40021, 400, "The home room parent cannot be changed"),

	ENCRYPT_ROOM_WITH_SHARES(-40023, 400, "A room with shares cannot be encrypted"),

	DECRYPT_BIN_NOT_EMPTY(-40018, 400, "Encryption cannot be disabled, recycle bin is not empty"),

	ROOM_WITHOUT_RESCUE_KEY(-40024, 400, "Room is not configured with a room rescue key"),

	ROOM_QUOTA_EXCEEDED(-40200, 507, "Room quota exceeded"),

	FILE_NOT_FOUND(-40751, 404, "File not found"),

	NAME_NOT_ALLOWED(-40755, 400, "Node name is not allowed"),

	CLASSIFICATION_INVALID(-40756, 400, "Classification is invalid"),

	FILE_KEY_NOT_FOUND(-40761, 404, "File key not found"),

	FILE_KEY_MISSING(-40763, 400, "File key must be provided"),

	NODE_NOT_FOUND(-41000, 404, "Node not found"),

	NAME_TAKEN(-41001, 409, "A node with that name already exists"),

	SOURCE_NOT_FOUND(-41050, 404, "Source node not found"),

	TARGET_NOT_FOUND(-41051, 404, "Target node not found"),

	ROOM_NOT_TRANSFERABLE(-41052, 400, "A room cannot be copied or moved"),

	TARGET_IS_FILE(-41053, 400, "A file cannot be the target"),

	SOURCES_OF_DIFFERENT_PARENTS(-41054, 400, "Nodes must be in the same parent"),

	PATH_TOO_LONG(-41200, 400, "Path is too long"),

	COPY_ONTO_ITSELF(-41302, 400, "A node cannot be copied to its own place without a new name"),

	MOVE_ONTO_ITSELF(-41303, 400, "A node cannot be moved to its own place without a new name"),

	INTO_OWN_DESCENDANT(-41304, 409, "A node cannot be copied or moved into itself or its descendants"),

	KEY_PAIR_NOT_FOUND(-70020, 404, "User has no key pair"),

	KEY_PAIR_EXISTS(-70021, 409, "Key pair already exists"),

	PUBLIC_KEY_INVALID(-70022, 400, "Public key is invalid"),

	PRIVATE_KEY_INVALID(-70023, 400, "Private key is invalid"),

	CUSTOMER_NOT_ENCRYPTED(-70027, 400, "Customer encryption is not enabled"),

	USER_ID_ILLEGAL(-70029, 403, "Illegal user id"),

	USER_NOT_FOUND(-70501, 404, "User not found"),

	FIELD_MISSING(-80000, 400, "Mandatory field must not be empty"),

	NOT_POSITIVE(-80001, 400, "Value must be a positive number"),

	NOT_A_NUMBER(-80002, 400, "Value must be a number"),

	NOT_A_BOOLEAN(-80005, 400, "Value must be a boolean"),

	EXPIRY_IN_THE_PAST(-80006, 400, "Expiration date lies in the past"),

	VALUE_TOO_LONG(-80007, 400, "Value is too long"),

	YEAR_TOO_FAR(-80008, 400, "Year is too far in the future"),

	EMAIL_INVALID(-80009, 400, "Email is invalid"),

	JSON_NOT_PARSEABLE(-80013, 400, "JSON is not parseable"),

	NOT_IN_0_TO_9999(-80018, 400, "Value must be between 0 and 9999"),

	CONTENT_RANGE_INVALID(-80021, 400, "Content-Range is invalid"),

	CHARACTERS_FORBIDDEN(-80023, 400, "Value contains forbidden characters"),

	GROUP_MEMBER_ACCEPTANCE_INVALID(-80025, 400, "Value of newGroupMemberAcceptance is invalid"),

	KEEP_SHARE_LINKS_NEEDS_OVERWRITE(-80034, 400, "keepShareLinks is only allowed with resolution strategy overwrite"),

	/** AES-GCM does not allow a file of that length. */
	FILE_TOO_LONG_FOR_GCM(-80037, 400, "File is too long to be encrypted"),

	PART_ETAGS_INVALID(-80045, 400, "Part ETags are invalid"),

	PART_SIZE_INVALID(-80046, 400, "Part size is invalid"),

	BATCH_TOO_LARGE(-80063, 400, "Too many items"),

	POLICY_VIOLATED(-80064, 400, "Policy is violated"),

	S3_DISABLED(-90030, 412, "S3 storage is disabled"),

	DIRECT_UPLOAD_ENFORCED(-90033, 400, "Direct upload to S3 is enforced"),

	S3_UPLOAD_NOT_FOUND(-90034, 404, "S3 upload not found"),

	OPENID_CONFIG_NOT_FOUND(-90035, 404, "OpenID Connect configuration not found"),

	AD_CONFIG_NOT_FOUND(-90050, 404, "Active Directory configuration not found"),

	OAUTH_CLIENT_NOT_FOUND(-90080, 404, "OAuth client not found"),

	CUSTOMER_QUOTA_EXCEEDED(-90200, 507, "Customer quota exceeded"),

	PARAMETER_INVALID(-92001, 400, "Invalid parameter");

	private final Details details;

	ErrorCode(int code, int status, String message) {
		this.details = new Details(code, status, message);
	}

	@Override
	public Details details() {
		return this.details;
	}

}
