// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Composes the message for a refused request: the operation, the reason and the action to
 * take.
 */
final class ApiErrorMessage {

	private static final Map<DracoonErrorCode, String> ADVICE_BY_CODE = Map.ofEntries(
			Map.entry(DracoonErrorCode.NOT_AUTHORIZED, "Ask an administrator for the role or permission"),
			Map.entry(DracoonErrorCode.TOKEN_INVALID, "Sign in again"),
			Map.entry(DracoonErrorCode.EULA_NOT_ACCEPTED, "Sign in to the web application once and accept the EULA"),
			Map.entry(DracoonErrorCode.PASSWORD_CHANGE_REQUIRED,
					"Sign in to the web application once and change the password"),
			Map.entry(DracoonErrorCode.EMAIL_REQUIRED,
					"Sign in to the web application once and enter an e-mail address"),
			Map.entry(DracoonErrorCode.EMAIL_REQUIRED_LEGACY,
					"Sign in to the web application once and enter an e-mail address"),
			Map.entry(DracoonErrorCode.RADIUS_CHALLENGE_REQUIRED,
					"Accounts with a second factor sign in through the web application: use an authorization code"),
			Map.entry(DracoonErrorCode.ACCOUNT_LOCKED, "Ask an administrator to unlock the account"),
			Map.entry(DracoonErrorCode.ACCOUNT_EXPIRED, "Ask an administrator to extend the account"),
			Map.entry(DracoonErrorCode.ACCOUNT_TEMPORARILY_LOCKED,
					"Wait, or ask an administrator to unlock the account; find the client that uses a wrong password"),
			Map.entry(DracoonErrorCode.CUSTOMER_LOCKED, "Ask the operator of the server"),
			Map.entry(DracoonErrorCode.CONTAINER_IN_THE_WAY, "Choose another name"),
			Map.entry(DracoonErrorCode.NAME_TAKEN, "Choose another name or another resolution strategy"),
			Map.entry(DracoonErrorCode.ROOM_ENCRYPTED, "Download the content and upload it again instead"),
			Map.entry(DracoonErrorCode.ROOM_NOT_ENCRYPTED, "Download the content and upload it again instead"),
			Map.entry(DracoonErrorCode.FILE_KEY_NOT_FOUND,
					"Ask a user who can open the file to distribute the missing file keys"),
			Map.entry(DracoonErrorCode.FILE_KEY_MISSING_FOR_COPY,
					"Ask a user who can open the file to distribute the missing file keys"),
			Map.entry(DracoonErrorCode.MALWARE_SCAN_RUNNING, "Try again in a minute"),
			Map.entry(DracoonErrorCode.UPLOAD_NOT_FOUND, "Start the upload again"),
			Map.entry(DracoonErrorCode.TRANSFER_TOKEN_INVALID, "Start the transfer again"),
			Map.entry(DracoonErrorCode.S3_UPLOAD_NOT_FOUND, "Start the upload again"),
			Map.entry(DracoonErrorCode.DATEV_AUTHORIZATION_INVALID, "Link the room with DATEV again"),
			Map.entry(DracoonErrorCode.SMS_FAILED, "Check whether the share exists before you try again"),
			Map.entry(DracoonErrorCode.KEY_PAIR_NOT_FOUND,
					"Set an encryption password in the web application, or create a key pair"));

	private ApiErrorMessage() {
	}

	static String of(ApiError error) {
		StringBuilder message = new StringBuilder();
		message.append((error.operation() != null) ? error.operation() : "The request")
			.append(" was refused with status ")
			.append(error.status());
		DracoonErrorCode code = error.errorCode();
		if (code != null) {
			message.append(" (").append(code.name()).append(", ").append(error.rawErrorCode()).append(')');
		}
		String reason = reason(error);
		if (reason != null) {
			message.append(": ").append(reason);
		}
		if (!error.violatedPasswordPolicies().isEmpty()) {
			message.append(" (").append(String.join(", ", error.violatedPasswordPolicies())).append(')');
		}
		message.append(". ").append(advice(error)).append('.');
		return message.toString();
	}

	private static @Nullable String reason(ApiError error) {
		DracoonErrorCode code = error.errorCode();
		if (code != null && code != DracoonErrorCode.UNKNOWN) {
			return code.meaning();
		}
		String said = (error.debugInfo() != null) ? error.debugInfo() : error.serverMessage();
		return (said != null) ? "the server says '" + said + "'" : null;
	}

	private static String advice(ApiError error) {
		DracoonErrorCode code = error.errorCode();
		String byCode = (code != null) ? ADVICE_BY_CODE.get(code) : null;
		if (byCode != null) {
			return byCode;
		}
		return switch (error.status()) {
			case 400 -> "Correct the request";
			case 401 -> "Check that the credentials are still valid";
			case 402 -> "Ask the administrator whether the licence covers this";
			case 403 -> "Check the permissions of the account";
			case 404 -> "Check the id and whether the account may see the object";
			case 409 -> "Choose another name or check the existing object";
			case 412 -> "Check in the web application why the account or the feature is blocked";
			case 416 -> "Request a range within the content";
			case 429 -> (error.retryAfter() != null)
					? "Try again in " + error.retryAfter().toSeconds() + " s, with fewer requests at once"
					: "Try again later, with fewer requests at once";
			case 502, 503, 504 -> "Try again later; if the failure persists, ask the operator of the server or proxy";
			case 507 -> "Delete something or ask an administrator for more space";
			case 901 -> "Do not open the file; ask an administrator to remove it";
			default -> (error.status() / 100 == 5)
					? "The server failed: check whether the operation took effect, then try again"
					: "Check the request";
		};
	}

}
