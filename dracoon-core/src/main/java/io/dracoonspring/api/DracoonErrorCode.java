// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Identifies the reason of an error by the number that the server sends. Servers may send
 * numbers that this version of the library does not know, see {@link #UNKNOWN}.
 */
public enum DracoonErrorCode {

	// Errors of sign-ins, tokens, passwords and the state of the account (-1 and -10xxx)

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
	MFA_ENFORCED(-10113, 400, "the last second factor cannot be removed while one is required"),

	// Errors of upload channels, rooms, folders, files and comments (-20xxx, -40xxx and
	// -41xxx)

	UPLOAD_NOT_FOUND(-20501, 404,
			"the upload channel does not exist: never opened, cancelled, expired or already finished"),
	TRANSFER_TOKEN_INVALID(-20502, 401, "the upload or download token is not valid"),
	UPLOAD_ALREADY_CLOSED(-20503, 400, "the upload channel is being completed or is complete"),
	CONTAINER_NOT_FOUND(-40000, 404, "the room or folder does not exist or is not visible"),
	ROOM_NOT_ENCRYPTED(-40001, 400, "the room is not encrypted, but keys or encrypted content were given"),
	ROOM_ENCRYPTED(-40002, 400, "the operation is not possible with an encrypted room"),
	DECRYPTION_NEEDS_EMPTY_ROOM(-40003, 400, "encryption cannot be switched off while the room holds files"),
	RESCUE_KEY_KINDS_MIXED(-40004, 400, "a room supports only one kind of rescue key"),
	ROOM_ADMIN_REQUIRED(-40006, 400, "the room needs an administrator whose right does not expire"),
	ROOM_RESCUE_KEY_NOT_FOUND(-40007, 404, "the room has no rescue key"),
	ENCRYPTION_NEEDS_EMPTY_ROOM(-40008, 400, "encryption cannot be switched on while the room holds files"),
	HOME_ROOM_PARENT_NOT_DELETABLE(-40009, 400, "the parent room of the home rooms cannot be deleted"),
	CONTAINER_IN_THE_WAY(-40010, 409, "a room or folder has that name and cannot be overwritten"),
	RECYCLE_BIN_REQUIRED(-40011, 400, "the recycle bin cannot be switched off"),
	ENCRYPTION_NEEDS_EMPTY_RECYCLE_BIN(-40012, 400,
			"encryption cannot be switched on while the recycle bin holds files"),
	RESTORE_NEEDS_SAME_ROOM(-40013, 400, "an encrypted file can only be restored into the room it came from"),
	FILE_KEY_MISSING_FOR_COPY(-40014, 400, "copying or moving needs a file key that the account does not have"),
	INHERITANCE_ALREADY_ON(-40015, 400, "the room inherits permissions already"),
	INHERITANCE_ALREADY_OFF(-40016, 400, "the room already does not inherit permissions"),
	TOP_LEVEL_ROOM_CANNOT_INHERIT(-40017, 400, "a top-level room cannot inherit permissions"),
	DECRYPTION_NEEDS_EMPTY_RECYCLE_BIN(-40018, 400,
			"encryption cannot be switched off while the recycle bin holds files"),
	TOP_LEVEL_ROOM_CANNOT_TAKE_OVER(-40019, 400, "a top-level room cannot take over permissions"),
	HOME_ROOM_PARENT_NOT_EDITABLE(-40021, 400, "the parent room of the home rooms cannot be changed"),
	HOME_ROOM_NOT_MANAGEABLE(-40022, 400, "the right to manage a home room cannot be granted to others"),
	ENCRYPTION_NEEDS_NO_SHARES(-40023, 400, "encryption cannot be switched on while the room has shares"),
	ROOM_RESCUE_KEY_NOT_CONFIGURED(-40024, 400,
			"the room has no rescue key for which missing file keys could be listed"),
	ROOM_QUOTA_EXCEEDED(-40200, 507, "the quota of the room is used up"),
	PENDING_ASSIGNMENT_NOT_FOUND(-40300, 404, "the pending assignment does not exist"),
	PENDING_ASSIGNMENT_STATE_INVALID(-40301, 400, "the state of a pending assignment is not valid"),
	FILE_NOT_FOUND(-40751, 404, "the file does not exist or is not visible"),
	NAME_NOT_ALLOWED(-40755, 400, "the name is not allowed for a node"),
	CLASSIFICATION_INVALID(-40756, 400, "the classification is not valid"),
	FILE_KEY_NOT_FOUND(-40761, 404, "the account has no file key for this file"),
	FILE_KEY_REQUIRED(-40763, 400, "the file key is missing, but the target room is encrypted"),
	MALWARE_SCAN_RUNNING(-40764, 403, "the file is still being scanned for malware"),
	MALWARE_FOUND(-40765, 403, "the file was rated malicious"),
	NODE_NOT_FOUND(-41000, 404, "the node does not exist or is not visible"),
	NAME_TAKEN(-41001, 409, "a node of that name exists in the target"),
	NODE_NOT_A_FILE(-41002, 400, "the node is not a file"),
	SOURCE_NODE_NOT_FOUND(-41050, 404, "a node that is to be copied or moved does not exist or is not visible"),
	TARGET_NODE_NOT_FOUND(-41051, 404, "the target of copying or moving does not exist or is not visible"),
	ROOM_NOT_MOVABLE(-41052, 400, "rooms cannot be copied or moved"),
	TARGET_IS_A_FILE(-41053, 400, "a file cannot contain other nodes"),
	SOURCES_NEED_ONE_PARENT(-41054, 400, "all nodes of one request need the same parent"),
	DELETED_NODE_NOT_FOUND(-41100, 404, "the deleted node does not exist or is not visible"),
	MALICIOUS_FILE_NOT_FOUND(-41150, 404, "the malicious file does not exist"),
	PATH_TOO_LONG(-41200, 400, "the path is too long"), NOT_A_FAVORITE(-41301, 400, "the node is not a favorite"),
	COPY_ONTO_ITSELF(-41302, 400, "a node needs a new name to be copied into its own parent"),
	MOVE_ONTO_ITSELF(-41303, 400, "a node needs a new name to be moved into its own parent"),
	TARGET_INSIDE_SOURCE(-41304, 409, "a node cannot be copied or moved into itself"),
	COMMENT_NOT_FOUND(-41400, 404, "the comment does not exist"),

	// Errors of shares and of their public links (-50xxx, -51xxx and -60xxx)

	DOWNLOAD_LINK_UNKNOWN(-50000, 404, "the access key of the download share is not known"),
	DOWNLOAD_TOKEN_UNKNOWN(-50001, 404, "the download token of the share is not known"),
	DOWNLOAD_LIMIT_REACHED(-50002, 404, "the download limit of the share is used up"),
	SHARE_PASSWORD_NOT_ALLOWED(-50003, 400, "the password of an encrypted share must not be sent to the server"),
	ENCRYPTED_CONTAINER_NOT_SHAREABLE(-50004, 400, "an encrypted room or folder cannot be shared for download"),
	SHARE_FILE_KEY_REQUIRED(-50005, 400, "the file key is missing, but the shared file is encrypted"),
	SHARE_KEY_PAIR_REQUIRED(-50006, 400, "the key pair is missing, but the shared file is encrypted"),
	SHARE_KEYS_NOT_ALLOWED(-50007, 400, "keys were given, but the shared node is not encrypted"),
	DOWNLOAD_PASSWORD_NOT_ALLOWED(-50008, 400, "the password of an encrypted download must not be sent"),
	DOWNLOAD_PASSWORD_WRONG(-50009, 401, "the password of the download share is wrong"),
	UPLOAD_LINK_UNKNOWN(-50501, 404, "the access key of the upload share is not known"),
	UPLOAD_PASSWORD_WRONG(-50502, 401, "the password of the upload share is wrong"),
	RESOLUTION_NOT_ALLOWED(-50503, 400, "the resolution strategy is not allowed for public uploads"),
	UPLOAD_SHARE_QUOTA_EXCEEDED(-50504, 507, "the size limit of the upload share is used up"),
	NO_KEY_PAIR_IN_ROOM(-50505, 400, "no member of the target room has a key pair"),
	UPLOAD_SHARE_FILE_LIMIT_REACHED(-50506, 400, "the upload share accepts no more files"),
	SHARE_TEMPORARILY_LOCKED(-51000, 403, "the share is locked for a while after too many wrong passwords"),
	DOWNLOAD_SHARE_NOT_FOUND(-60000, 404, "the download share does not exist or is not visible"),
	UPLOAD_SHARE_NOT_FOUND(-60500, 404, "the upload share does not exist or is not visible"),

	// Errors of groups, key pairs, profiles, users and roles (-30xxx, -70xxx and -71xxx)

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
	ONE_AUTH_METHOD_ONLY(-70106, 400, "a user can have only one authentication method"),
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
	GUEST_NOT_ROOM_ADMIN(-71013, 400, "a guest cannot administer a room"),

	// Errors of values that the server does not accept (-80xxx and -89xxx)

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
	DUPLICATE_KEYS(-80015, 400, "a key occurs twice in a list of key-value pairs"),
	NUMBER_NOT_0_TO_9999(-80018, 400, "a number must be between 0 and 9999"),
	NUMBER_NOT_1_TO_9999(-80019, 400, "a number must be between 1 and 9999"),
	CONTENT_RANGE_INVALID(-80021, 400, "the Content-Range of a chunk is wrong"),
	RANGE_NOT_SUPPORTED(-80022, 400, "a zip download does not support the Range header"),
	CHARACTERS_NOT_ALLOWED(-80023, 400, "a value contains characters that are not allowed"),
	PAGING_INVALID(-80024, 400, "the offset or the limit is not valid (a page has at most 500 items)"),
	MEMBER_ACCEPTANCE_INVALID(-80025, 400, "the acceptance of new group members is not valid"),
	OPERATION_ID_INVALID(-80026, 400, "an operation id is not valid"),
	OPERATION_STATUS_INVALID(-80027, 400, "an operation status is not valid"),
	VALUE_MUST_BE_ABSENT(-80028, 400, "a value must be omitted because another value excludes it"),
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
	AVATAR_DIMENSIONS_INVALID(-80044, 400, "the width or the height of the avatar is not valid"),
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
	FEATURE_NOT_BOOKED(-89000, 402, "the feature is not part of the booked package"),

	// Errors of settings, storage, identity providers, OAuth clients, quotas, links with
	// DATEV and webhooks (-90xxx to -92xxx)

	SETTING_UNKNOWN(-90000, 404, "the setting is not known"),
	SETTINGS_INVALID(-90001, 400, "the settings are not valid"),
	AUTH_CONFIG_AMBIGUOUS(-90002, 400, "the authentication settings are ambiguous"),
	CLIENT_ENCRYPTION_FINAL(-90010, 400, "client-side encryption cannot be switched off again"),
	CLIENT_ENCRYPTION_OFF(-90020, 400, "client-side encryption is off"),
	S3_CONFIG_EXISTS(-90025, 400, "an S3 configuration exists already"),
	S3_CONFIG_NOT_FOUND(-90026, 404, "there is no S3 configuration"),
	STORAGE_UNREACHABLE(-90027, 504, "the server cannot reach its S3 storage"),
	S3_TAG_EXISTS(-90028, 409, "the S3 tag exists already"), S3_TAG_NOT_FOUND(-90029, 404, "the S3 tag does not exist"),
	S3_DISABLED(-90030, 412, "the server has no S3 storage: upload through the server instead"),
	S3_TAG_LIMIT_REACHED(-90031, 400, "no more mandatory S3 tags can be added"),
	S3_TAGS_DISABLED(-90032, 412, "S3 tags are switched off"),
	DIRECT_UPLOAD_REQUIRED(-90033, 400, "the server accepts only uploads to its S3 storage"),
	S3_UPLOAD_NOT_FOUND(-90034, 404, "the upload behind the channel has expired or was cancelled"),
	OPENID_CONFIG_NOT_FOUND(-90035, 404, "the OpenID Connect configuration does not exist"),
	OPENID_CONFIG_NAME_TAKEN(-90036, 409, "an OpenID Connect configuration with this name exists already"),
	OPENID_ISSUER_TAKEN(-90037, 409, "the issuer has an OpenID Connect configuration already"),
	OPENID_CONFIG_IN_USE(-90038, 409, "users depend on the OpenID Connect configuration"),
	IDENTITY_PROVIDER_UNKNOWN(-90041, 404, "the identity provider is not known"),
	REDIRECT_URI_UNKNOWN(-90042, 404, "the redirect URI is not registered"),
	AUTH_STATE_INVALID(-90043, 400, "the state of the sign-in is not valid"),
	ID_TOKEN_NOT_OBTAINED(-90044, 502, "the identity provider sent no ID token"),
	ID_TOKEN_INVALID(-90045, 502, "the ID token of the identity provider is not valid"),
	USER_INFO_NOT_OBTAINED(-90046, 502, "the identity provider sent no user data"),
	OPENID_CONFIG_BROKEN(-90047, 502, "the OpenID Connect configuration does not work"),
	USER_INFO_UNUSABLE(-90048, 401, "the user data of the identity provider cannot be used"),
	OPENID_FLOW_INVALID(-90049, 400, "the OpenID Connect flow is not valid"),
	ACTIVE_DIRECTORY_CONFIG_NOT_FOUND(-90050, 404, "the Active Directory configuration does not exist"),
	ACTIVE_DIRECTORY_LOGIN_FAILED(-90051, 401, "the Active Directory refused the sign-in"),
	ACTIVE_DIRECTORY_UNREACHABLE(-90052, 404, "the Active Directory cannot be reached"),
	ACTIVE_DIRECTORY_CONFIG_BROKEN(-90055, 400, "the Active Directory configuration does not work"),
	ACTIVE_DIRECTORY_ALIAS_TAKEN(-90056, 409, "an Active Directory with this alias exists already"),
	ACTIVE_DIRECTORY_CONFIG_IN_USE(-90058, 409, "users depend on the Active Directory configuration"),
	NO_IDENTITY_CONFIG(-90059, 400, "the customer has no usable OpenID Connect or Active Directory configuration"),
	USER_IMPORT_NOT_ALLOWED(-90060, 401, "users must not be imported"),
	ACTIVE_DIRECTORY_ENTRY_UNUSABLE(-90061, 401, "the entry of the Active Directory cannot be used"),
	USER_IMPORT_BLOCKED(-90063, 409, "users of other customers prevent the import"),
	RADIUS_UNREACHABLE(-90070, 502, "the RADIUS server cannot be reached"),
	RADIUS_CONFIG_NOT_FOUND(-90072, 404, "there is no RADIUS configuration"),
	RADIUS_CONFIG_EXISTS(-90073, 409, "a RADIUS configuration exists already"),
	USER_INFO_SOURCE_INVALID(-90074, 400, "the source of the user data is not valid"),
	OAUTH_CLIENT_NOT_FOUND(-90080, 404, "the OAuth client does not exist"),
	OAUTH_CLIENT_ID_TAKEN(-90081, 409, "an OAuth client with this id exists already"),
	OAUTH_AUTHORIZATION_NOT_FOUND(-90082, 404, "the OAuth authorization does not exist"),
	OAUTH_GRANT_TYPE_INVALID(-90083, 400, "the OAuth grant type is not valid"),
	OAUTH_VALIDITY_INVALID(-90085, 400, "the validity of the OAuth tokens is not valid"),
	PKCE_METHOD_INVALID(-90086, 400, "the PKCE challenge method is not valid"),
	OAUTH_CLIENT_NAME_TAKEN(-90087, 400, "an OAuth client with this name exists already"),
	OAUTH_CLIENT_READ_ONLY(-90088, 403, "a standard OAuth client cannot be changed"),
	SMS_FAILED(-90090, 502, "the text message could not be sent; the share may exist nevertheless"),
	REFRESH_GRANT_NEEDS_ANOTHER(-90091, 400, "the refresh token grant also needs the code grant or the password grant"),
	OAUTH_APPROVAL_NOT_FOUND(-90093, 404, "the OAuth approval does not exist"),
	LICENCE_LIMIT_REACHED(-90100, 402, "the licence does not allow more"),
	CUSTOMER_NOT_FOUND(-90103, 404, "the customer does not exist"),
	CONTRACT_CHANGE_NOT_POSSIBLE(-90111, 400, "the contract type cannot be changed like this"),
	CUSTOMER_QUOTA_EXCEEDED(-90200, 507, "the quota of the customer is used up"),
	STORAGE_EXHAUSTED(-90201, 507, "the physical storage of the customer is full"),
	QUOTA_TOO_SMALL(-90510, 400, "a quota must be at least 1 MB"),
	DATEV_UNREACHABLE(-90701, 502, "DATEV cannot be reached or its response cannot be used"),
	DATEV_AUTHORIZATION_INVALID(-90706, 401, "the authorization at DATEV is no longer valid"),
	DATEV_FILE_EXTENSION_REFUSED(-90711, 400, "DATEV does not accept files with this extension"),
	DATEV_FILE_TOO_LARGE(-90712, 400, "the file is too large for DATEV"),
	DATEV_DOCUMENT_TYPE_UNKNOWN(-90713, 400, "DATEV does not know the type of the document"),
	DATEV_DOCUMENT_UNREADABLE(-90714, 400, "DATEV cannot parse the document"),
	WEBHOOK_NOT_FOUND(-91000, 404, "the webhook does not exist"),
	WEBHOOK_LIMIT_REACHED(-91001, 403, "no more webhooks can be added"),
	PARAMETER_INVALID(-92001, 400, "a parameter is not valid"),

	/**
	 * A number that this version of the library does not know. A later version may have a
	 * constant for it. {@link DracoonApiException#getRawErrorCode()} returns the number
	 * that the server sent.
	 */
	UNKNOWN(0, 0, "this version of the library does not know the error code");

	private static final Map<Integer, DracoonErrorCode> BY_NUMBER = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(DracoonErrorCode::code, Function.identity()));

	private final int code;

	private final int usualStatus;

	private final String meaning;

	DracoonErrorCode(int code, int usualStatus, String meaning) {
		this.code = code;
		this.usualStatus = usualStatus;
		this.meaning = meaning;
	}

	/**
	 * Returns the number that the server sends.
	 * @return the number, negative for all known codes, and 0 for {@link #UNKNOWN}
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Returns the HTTP status that usually occurs with the number. Some numbers occur
	 * with several statuses. {@link DracoonApiException#getStatus()} returns the status
	 * that the server sent.
	 * @return the status, or 0 for {@link #UNKNOWN}
	 */
	public int usualStatus() {
		return this.usualStatus;
	}

	/**
	 * Returns the meaning of the number.
	 * @return a short sentence without a full stop
	 */
	public String meaning() {
		return this.meaning;
	}

	/**
	 * Returns the code for a number.
	 * @param code the number on the wire
	 * @return the constant, {@link #UNKNOWN} if no constant has the number
	 */
	public static DracoonErrorCode of(int code) {
		return BY_NUMBER.getOrDefault(code, UNKNOWN);
	}

}
