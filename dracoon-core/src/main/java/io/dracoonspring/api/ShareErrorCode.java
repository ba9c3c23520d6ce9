// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Errors of shares and of their public links (-50xxx, -51xxx and -60xxx).
 */
public enum ShareErrorCode implements DracoonErrorCode {

	DOWNLOAD_LINK_UNKNOWN(-50000, 404, "the access key of the download share is not known"),
	DOWNLOAD_TOKEN_UNKNOWN(-50001, 404, "the download token of the share is not known"),
	DOWNLOAD_LIMIT_REACHED(-50002, 404, "the download limit of the share is used up"),
	SHARE_PASSWORD_NOT_ALLOWED(-50003, 400, "the password of an encrypted download share stays with the client"),
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
	UPLOAD_SHARE_NOT_FOUND(-60500, 404, "the upload share does not exist or is not visible");

	private final Facts facts;

	ShareErrorCode(int code, int usualStatus, String meaning) {
		this.facts = new Facts(code, usualStatus, meaning);
	}

	@Override
	public Facts facts() {
		return this.facts;
	}

}
