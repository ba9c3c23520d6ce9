// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import io.dracoonspring.api.DracoonException;

/**
 * Classifies a failure for the clients of an application. A problem names only the class
 * of the failure. It never contains names, ids or messages of the server, because not all
 * clients may see them.
 */
public enum DracoonProblem {

	/** The object does not exist, or the account may not see it. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "The object does not exist, or you may not see it."),

	/** The account lacks a permission. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden", "You may not do this."),

	/** A file was rated malicious. */
	MALWARE(HttpStatus.FORBIDDEN, "Malware", "The file was rated malicious and is held back."),

	/** A file could not be scanned for malware completely. */
	NOT_SCANNED(HttpStatus.FORBIDDEN, "Not scanned", "The file cannot be scanned for malware and is held back."),

	/** A file is being scanned for malware. */
	SCAN_RUNNING(HttpStatus.CONFLICT, "Scan running", "The file is being scanned for malware. Try again later."),

	/** A name conflict occurred, or an object has changed in the meantime. */
	CONFLICT(HttpStatus.CONFLICT, "Conflict", "The name already exists, or something has changed in the meantime."),

	/** A value is not accepted. */
	INVALID(HttpStatus.BAD_REQUEST, "Invalid request", "A value of the request is not accepted."),

	/** A name is not allowed. */
	NAME_NOT_ALLOWED(HttpStatus.BAD_REQUEST, "Name not allowed", "A file or folder cannot have this name."),

	/** A quota is used up, or the content exceeds the maximum length. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large", "There is not enough space for the content."),

	/** The server rejects requests because there are too many. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Try again later."),

	/** The owner of the account must first complete a step in DRACOON. */
	PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Precondition failed",
			"The account cannot be used until its owner has signed in to DRACOON and completed the requested steps there."),

	/** The current user must sign in with DRACOON. */
	LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED, "Login required", "Sign in with DRACOON."),

	/** The user must first enter the encryption password. */
	ENCRYPTION_PASSWORD_REQUIRED(HttpStatus.FORBIDDEN, "Encryption password required",
			"The content is encrypted. Enter the encryption password first."),

	/** The encryption password is wrong. */
	ENCRYPTION_PASSWORD_WRONG(HttpStatus.FORBIDDEN, "Encryption password wrong", "The encryption password is wrong."),

	/** A new encryption password violates the rules of the server. */
	ENCRYPTION_PASSWORD_REJECTED(HttpStatus.BAD_REQUEST, "Encryption password rejected",
			"The new encryption password does not satisfy the rules."),

	/** No other user has given the account the key to a file yet. */
	FILE_KEY_MISSING(HttpStatus.FORBIDDEN, "File key missing",
			"The content is encrypted, and no other user has given you its key yet."),

	/**
	 * The server or its storage failed, or rejected the credentials of the application.
	 */
	BAD_GATEWAY(HttpStatus.BAD_GATEWAY, "Storage failed", "The file storage failed. Try again later."),

	/** The server or its storage is not available at present. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Storage unavailable", "The file storage is not available at present."),

	/** The server or its storage did not respond in time. */
	GATEWAY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "Storage timeout", "The file storage did not respond in time."),

	/**
	 * The application is stopping or overloaded, or its malware scanner is unavailable.
	 */
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Busy", "The application is overloaded or stopping. Try again."),

	/** Another failure occurred. */
	FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "Failed", "The request failed.");

	private final HttpStatus status;

	private final String title;

	private final String detail;

	DracoonProblem(HttpStatus status, String title, String detail) {
		this.status = status;
		this.title = title;
		this.detail = detail;
	}

	/**
	 * Classifies a failure.
	 * @param ex the failure
	 * @return the problem that clients may know
	 */
	public static DracoonProblem of(DracoonException ex) {
		return ProblemClassifier.classify(ex);
	}

	/**
	 * Returns the status of the response.
	 * @return the status
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * Returns the URI by which clients distinguish the problems, such as
	 * {@code urn:dracoon:problem:not-found}.
	 * @return the type
	 */
	public URI type() {
		return URI.create("urn:dracoon:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/**
	 * Returns the body of the response.
	 * @return a new detail
	 */
	public ProblemDetail toDetail() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, this.detail);
		problem.setType(type());
		problem.setTitle(this.title);
		return problem;
	}

}
