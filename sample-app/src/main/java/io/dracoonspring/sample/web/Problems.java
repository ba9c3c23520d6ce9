/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.util.DisconnectedClientHelper;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.autoconfigure.DracoonProperties;
import io.dracoonspring.web.DracoonProblem;

/**
 * Finds words for what went wrong. What the exceptions say besides goes to the log, where
 * it helps those who can change something about it.
 */
@Component
class Problems {

	private static final Logger logger = LoggerFactory.getLogger(Problems.class);

	private static final Problem NOT_FOUND = new Problem(HttpStatus.NOT_FOUND, "Not found",
			"There is no such room, folder or file, or this account may not see it.");

	private static final Problem LOGIN_REQUIRED = Problem.of(DracoonProblem.LOGIN_REQUIRED, "Please sign in again",
			"Your access to DRACOON has ended. Sign in again, then repeat what you did last.");

	private static final Problem PASSWORD_REQUIRED = Problem.of(DracoonProblem.ENCRYPTION_PASSWORD_REQUIRED,
			"Encryption password required",
			"This is encrypted. Enter your encryption password, then repeat what you did last.");

	private final boolean asksForPassword;

	Problems(DracoonProperties properties) {
		// a service account has its password from the configuration
		this.asksForPassword = properties.auth().mode() == DracoonProperties.Mode.USER;
	}

	/**
	 * Puts an error into words.
	 * @param error the error
	 * @return the words
	 */
	Problem of(Throwable error) {
		if (error instanceof ProblemException problem) {
			return new Problem(problem.getStatus(), "That did not work", String.valueOf(problem.getMessage()));
		}
		if (error instanceof DracoonException dracoon) {
			logger.info("DRACOON: {}", dracoon.getMessage());
			return of(dracoon);
		}
		if (error instanceof ErrorResponse response) {
			return ofRequest(response.getStatusCode());
		}
		if (!DisconnectedClientHelper.isClientDisconnectedException(error)) {
			logger.error("Unexpected error", error);
		}
		return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong",
				"The application failed. Its log tells more.");
	}

	private Problem of(DracoonException error) {
		if (error instanceof DracoonApiException refusal) {
			return ofRefusal(refusal);
		}
		if (error instanceof DracoonTransferException transfer) {
			return ofTransfer(transfer);
		}
		if (error instanceof DracoonConnectionException) {
			return new Problem(HttpStatus.BAD_GATEWAY, "DRACOON cannot be reached",
					"The application got no answer from DRACOON. Please try again in a moment.");
		}
		if (error instanceof DracoonAuthenticationException authentication) {
			return (authentication.getReason() == DracoonAuthenticationException.Reason.LOGIN_REQUIRED) ? LOGIN_REQUIRED
					: new Problem(HttpStatus.BAD_GATEWAY, "Signing in failed",
							"The application could not sign in to DRACOON. Its log tells which setting to look at.");
		}
		if (error instanceof DracoonCryptoException crypto) {
			return (this.asksForPassword && isMissingPassword(crypto)) ? PASSWORD_REQUIRED
					: new Problem(HttpStatus.BAD_GATEWAY, "Encryption failed",
							"The file could not be encrypted, decrypted or verified. "
									+ "Nothing of it was handed out; the log of the application tells more.");
		}
		return new Problem(HttpStatus.BAD_GATEWAY, "DRACOON failed",
				"DRACOON did not answer as expected. The log of the application tells more.");
	}

	private static boolean isMissingPassword(DracoonCryptoException error) {
		return switch (error.getReason()) {
			case PASSWORD_REQUIRED, WRONG_PASSWORD -> true;
			default -> false;
		};
	}

	private Problem ofTransfer(DracoonTransferException error) {
		return switch (error.getReason()) {
			case SOURCE_MISSING, TARGET_MISSING -> NOT_FOUND;
			case OUTCOME_UNKNOWN -> new Problem(HttpStatus.BAD_GATEWAY, "The outcome is unknown",
					"DRACOON did not confirm that it stored the file. Look whether it is there before trying again.");
			default -> (error.getCause() instanceof DracoonException cause) ? of(cause)
					: new Problem(HttpStatus.BAD_GATEWAY, "The transfer failed",
							"The file did not make it to its target in one piece. Please try again; "
									+ "if it stays, the log of the application tells more.");
		};
	}

	private static Problem ofRefusal(DracoonApiException error) {
		if (error instanceof DracoonApiException.NotFound) {
			return NOT_FOUND;
		}
		if (error instanceof DracoonApiException.Forbidden || error instanceof DracoonApiException.Unauthorized) {
			return new Problem(HttpStatus.FORBIDDEN, "Not allowed", "This account lacks the permission to do that.");
		}
		if (error instanceof DracoonApiException.Conflict) {
			return new Problem(HttpStatus.CONFLICT, "The name is taken",
					"Something of that name is already there. Please choose another name.");
		}
		if (error instanceof DracoonApiException.QuotaExceeded) {
			return new Problem(HttpStatus.INSUFFICIENT_STORAGE, "No space left",
					"The room or the whole DRACOON is full. Delete something, or ask an administrator for more space.");
		}
		if (error instanceof DracoonApiException.MalwareDetected) {
			return new Problem(HttpStatus.FORBIDDEN, "Blocked", "A virus scanner blocked this file.");
		}
		if (error instanceof DracoonApiException.TooManyRequests) {
			return new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too fast",
					"DRACOON asks to slow down. Please try again in a moment.");
		}
		if (error instanceof DracoonApiException.ServerError) {
			return new Problem(HttpStatus.BAD_GATEWAY, "DRACOON failed",
					"DRACOON has a problem of its own. Please try again in a moment.");
		}
		return new Problem(HttpStatus.BAD_REQUEST, "Refused",
				"DRACOON does not accept this. The log of the application tells the reason.");
	}

	private static Problem ofRequest(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> new Problem(status, "Not found", "There is no such page.");
			case 405 -> new Problem(status, "Not possible", "This page cannot be called in that way.");
			default -> status.is4xxClientError()
					? new Problem(status, "Not understood", "The address or the content of the request is not valid.")
					: new Problem(status, "Something went wrong", "The application failed. Its log tells more.");
		};
	}

}
