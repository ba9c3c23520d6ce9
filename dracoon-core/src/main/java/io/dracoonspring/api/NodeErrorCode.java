// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Errors of upload channels, rooms, folders, files and comments (-20xxx, -40xxx and
 * -41xxx).
 */
public enum NodeErrorCode implements DracoonErrorCode {

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
	HOME_ROOM_PARENT_NOT_DELETABLE(-40009, 400, "the room above the home rooms cannot be deleted"),
	CONTAINER_IN_THE_WAY(-40010, 409, "a room or folder has that name and cannot be overwritten"),
	RECYCLE_BIN_REQUIRED(-40011, 400, "the recycle bin cannot be switched off"),
	ENCRYPTION_NEEDS_EMPTY_RECYCLE_BIN(-40012, 400,
			"encryption cannot be switched on while the recycle bin holds files"),
	RESTORE_NEEDS_SAME_ROOM(-40013, 400, "an encrypted file can only be restored into the room it came from"),
	FILE_KEY_MISSING_FOR_COPY(-40014, 400, "copying or moving needs a file key that the account does not have"),
	INHERITANCE_ALREADY_ON(-40015, 400, "the room inherits permissions already"),
	INHERITANCE_ALREADY_OFF(-40016, 400, "the room does not inherit permissions anyway"),
	TOP_LEVEL_ROOM_CANNOT_INHERIT(-40017, 400, "a top-level room cannot inherit permissions"),
	DECRYPTION_NEEDS_EMPTY_RECYCLE_BIN(-40018, 400,
			"encryption cannot be switched off while the recycle bin holds files"),
	TOP_LEVEL_ROOM_CANNOT_TAKE_OVER(-40019, 400, "a top-level room cannot take over permissions"),
	HOME_ROOM_PARENT_NOT_EDITABLE(-40021, 400, "the room above the home rooms cannot be changed"),
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
	COPY_ONTO_ITSELF(-41302, 400, "a node cannot be copied or moved to where it is without a new name"),
	MOVE_ONTO_ITSELF(-41303, 400, "a node cannot be copied or moved to where it is without a new name"),
	TARGET_INSIDE_SOURCE(-41304, 409, "a node cannot be copied or moved into itself"),
	COMMENT_NOT_FOUND(-41400, 404, "the comment does not exist");

	private final Facts facts;

	NodeErrorCode(int code, int usualStatus, String meaning) {
		this.facts = new Facts(code, usualStatus, meaning);
	}

	@Override
	public Facts facts() {
		return this.facts;
	}

}
