// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;

/** Classifies failures by their origin and their possible remedy. */
final class ProblemClassifier {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int SERVICE_UNAVAILABLE = 503;

	private static final int GATEWAY_TIMEOUT = 504;

	private ProblemClassifier() {
	}

	static DracoonProblem classify(DracoonException ex) {
		if (ex instanceof DracoonApiException api) {
			return ofApi(api);
		}
		if (ex instanceof DracoonStorageException storage) {
			return ofServer(storage.getStatus());
		}
		if (ex instanceof DracoonTransferException transfer) {
			return ofTransfer(transfer.getReason());
		}
		if (ex instanceof DracoonCryptoException crypto) {
			return ofCrypto(crypto);
		}
		if (ex instanceof DracoonAuthenticationException authentication) {
			return ofAuthentication(authentication.getReason());
		}
		if (ex instanceof DracoonConnectionException connection) {
			return ofConnection(connection.getReason());
		}
		return (ex instanceof DracoonProtocolException) ? DracoonProblem.BAD_GATEWAY : DracoonProblem.FAILED;
	}

	private static DracoonProblem ofApi(DracoonApiException ex) {
		if (ex.hasErrorCode(DracoonErrorCode.MALWARE_SCAN_RUNNING)) {
			return DracoonProblem.SCAN_RUNNING;
		}
		if (ex.hasErrorCode(DracoonErrorCode.FILE_KEY_NOT_FOUND)) {
			return DracoonProblem.FILE_KEY_MISSING;
		}
		if (ex instanceof DracoonApiException.MalwareDetected) {
			return DracoonProblem.MALWARE;
		}
		return switch (ex.getStatus()) {
			case 400, 416 -> DracoonProblem.INVALID;
			// distinguish a missing permission, which the caller needs, from an invalid
			// token, which the application provides
			case 401 -> ex.hasErrorCode(DracoonErrorCode.NOT_AUTHORIZED) ? DracoonProblem.FORBIDDEN
					: DracoonProblem.BAD_GATEWAY;
			case 402, 403 -> DracoonProblem.FORBIDDEN;
			case 404 -> DracoonProblem.NOT_FOUND;
			case 409 -> DracoonProblem.CONFLICT;
			case 412 -> DracoonProblem.PRECONDITION_FAILED;
			case 413, 507 -> DracoonProblem.TOO_LARGE;
			default -> ofServer(ex.getStatus());
		};
	}

	private static DracoonProblem ofServer(int status) {
		return switch (status) {
			case TOO_MANY_REQUESTS -> DracoonProblem.TOO_MANY_REQUESTS;
			case SERVICE_UNAVAILABLE -> DracoonProblem.UNAVAILABLE;
			case GATEWAY_TIMEOUT -> DracoonProblem.GATEWAY_TIMEOUT;
			default -> DracoonProblem.BAD_GATEWAY;
		};
	}

	private static DracoonProblem ofTransfer(DracoonTransferException.Reason reason) {
		return switch (reason) {
			case SOURCE_MISSING, TARGET_MISSING -> DracoonProblem.NOT_FOUND;
			case NAME_FORBIDDEN -> DracoonProblem.NAME_NOT_ALLOWED;
			// these failures occur in uploads, in which the client of the application
			// sends the content
			case SOURCE_UNREADABLE, SOURCE_CHANGED, RESUME_TOKEN_REJECTED -> DracoonProblem.INVALID;
			case TARGET_EXISTS, CONTENT_CHANGED, IN_USE -> DracoonProblem.CONFLICT;
			case SCAN_RUNNING -> DracoonProblem.SCAN_RUNNING;
			case MALWARE_FOUND -> DracoonProblem.MALWARE;
			case NOT_SCANNED -> DracoonProblem.NOT_SCANNED;
			case STORAGE_ERROR, SERVER_FAILED, SIZE_MISMATCH, CHECKSUM_MISMATCH, OUTCOME_UNKNOWN, ENCRYPTION_UNKNOWN,
					NOT_ENCRYPTED, UNVERIFIED ->
				DracoonProblem.BAD_GATEWAY;
			case TIMEOUT -> DracoonProblem.GATEWAY_TIMEOUT;
			case OUT_OF_MEMORY, SHUTTING_DOWN, CANCELLED, PAUSED, SCANNER_UNAVAILABLE -> DracoonProblem.BUSY;
			case TARGET_UNWRITABLE, ITEMS_FAILED, TREE_ENDLESS, READER_IDLE, OTHER -> DracoonProblem.FAILED;
		};
	}

	private static DracoonProblem ofCrypto(DracoonCryptoException ex) {
		return switch (ex.getReason()) {
			case PASSWORD_REQUIRED -> DracoonProblem.ENCRYPTION_PASSWORD_REQUIRED;
			case NO_KEY ->
				isKeyOfFileMissing(ex) ? DracoonProblem.FILE_KEY_MISSING : DracoonProblem.ENCRYPTION_PASSWORD_REQUIRED;
			case WRONG_PASSWORD -> DracoonProblem.ENCRYPTION_PASSWORD_WRONG;
			case PASSWORD_REJECTED -> DracoonProblem.ENCRYPTION_PASSWORD_REJECTED;
			case CONTENT_TOO_LONG -> DracoonProblem.TOO_LARGE;
			case INVALID_TAG -> DracoonProblem.BAD_GATEWAY;
			case SESSION_UNKNOWN -> DracoonProblem.UNAVAILABLE;
			case INVALID_KEY, KEY_TAMPERED, RECIPIENT_REFUSED, UNSUPPORTED_VERSION, VERSION_MISMATCH, OTHER ->
				DracoonProblem.FAILED;
		};
	}

	private static boolean isKeyOfFileMissing(DracoonCryptoException ex) {
		return ex.getCause() instanceof DracoonApiException cause
				&& cause.hasErrorCode(DracoonErrorCode.FILE_KEY_NOT_FOUND);
	}

	private static DracoonProblem ofAuthentication(DracoonAuthenticationException.Reason reason) {
		return switch (reason) {
			case NO_USER, LOGIN_REQUIRED, SESSION_ENDED -> DracoonProblem.LOGIN_REQUIRED;
			case CLOSED -> DracoonProblem.BUSY;
			case WRONG_CREDENTIALS, CLIENT_REFUSED, GRANT_NOT_ALLOWED, REFRESH_EXPIRED, CODE_REFUSED, TOKEN_REFUSED,
					ACCOUNT_BLOCKED, SERVER_ERROR, OTHER ->
				DracoonProblem.BAD_GATEWAY;
		};
	}

	private static DracoonProblem ofConnection(DracoonConnectionException.Reason reason) {
		return switch (reason) {
			case CONNECT_TIMEOUT, READ_TIMEOUT -> DracoonProblem.GATEWAY_TIMEOUT;
			case NO_FREE_CONNECTION -> DracoonProblem.BUSY;
			case UNKNOWN_HOST, REFUSED, TLS, UNTRUSTED_CERTIFICATE, WRONG_CERTIFICATE, NOT_TLS, PROXY, CONNECTION_LOST,
					OTHER ->
				DracoonProblem.BAD_GATEWAY;
		};
	}

}
