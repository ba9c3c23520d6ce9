// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

/**
 * Lists the errors of recycle bins, comments, archives, shares and the virus scanner, in
 * addition to {@link ErrorCode}.
 */
public enum ContentError implements DocumentedError {

	RESTORE_IN_OWN_ROOM_ONLY(-40013, 400, "Encrypted files can only be restored in their original room"),

	FILE_MALICIOUS(-40765, 403, "File is malicious"),

	DELETED_NODE_NOT_FOUND(-41100, 404, "Deleted node not found"),

	MALICIOUS_FILE_NOT_FOUND(-41150, 404, "Malicious file not found"),

	NOT_A_FAVORITE(-41301, 400, "Node is not a favorite"),

	COMMENT_NOT_FOUND(-41400, 404, "Comment not found"),

	DOWNLOAD_SHARE_KEY_UNKNOWN(-50000, 404, "Download share not found"),

	DOWNLOAD_SHARE_TOKEN_UNKNOWN(-50001, 404, "Download token not found"),

	/** The share has reached its maximum number of downloads. */
	DOWNLOAD_LIMIT_REACHED(-50002, 404, "Download limit reached"),

	ENCRYPTED_SHARE_PASSWORD(-50003, 400, "An encrypted share must not have a password"),

	ENCRYPTED_CONTAINER_NOT_SHAREABLE(-50004, 400, "An encrypted room or folder cannot be shared"),

	SHARE_FILE_KEY_MISSING(-50005, 400, "File key must be provided"),

	SHARE_KEY_PAIR_MISSING(-50006, 400, "Key pair must be provided"),

	SHARE_KEYS_FORBIDDEN(-50007, 400, "A share of a plain node must not have keys"),

	SHARE_PASSWORD_FORBIDDEN(-50008, 400, "The password of an encrypted share must not be sent"),

	DOWNLOAD_SHARE_PASSWORD_WRONG(-50009, 401, "Wrong password"),

	UPLOAD_SHARE_KEY_UNKNOWN(-50501, 404, "Upload share not found"),

	UPLOAD_SHARE_PASSWORD_WRONG(-50502, 401, "Wrong password"),

	/**
	 * The server always resolves name conflicts of share uploads by renaming the file.
	 */
	STRATEGY_NOT_ALLOWED(-50503, 400, "Resolution strategy is not allowed"),

	UPLOAD_SHARE_SIZE_EXCEEDED(-50504, 507, "Quota of upload share exceeded"),

	/** No user could decrypt the uploaded file. */
	NOBODY_HAS_KEY_PAIR(-50505, 400, "No user of the room has a key pair"),

	UPLOAD_SHARE_SLOTS_EXCEEDED(-50506, 400, "Number of files of upload share exceeded"),

	/** The client sent too many wrong passwords. */
	SHARE_LOCKED(-51000, 403, "Share is temporarily locked"),

	DOWNLOAD_SHARE_NOT_FOUND(-60000, 404, "Download share not found"),

	UPLOAD_SHARE_NOT_FOUND(-60500, 404, "Upload share not found"),

	ZIP_WITHOUT_RANGES(-80022, 400, "Range requests are not possible for archives"),

	TEXT_MESSAGES_DISABLED(-80030, 400, "Sending text messages is disabled"),

	COMMENT_DELETED(-80039, 400, "Comment is already deleted"),

	COUNTRY_CODE_INVALID(-80041, 400, "Country code is invalid"),

	PHONE_NUMBER_INVALID(-80040, 400, "Phone number is invalid"),

	SHARE_FILE_KEY_INVALID(-80062, 400, "File key of share is invalid"),

	NOT_A_ROOM(-80065, 400, "Node must be a room");

	private final Details details;

	ContentError(int code, int status, String message) {
		this.details = new Details(code, status, message);
	}

	@Override
	public Details details() {
		return this.details;
	}

}
