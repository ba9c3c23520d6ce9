// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import io.dracoonspring.api.DracoonException;

/**
 * What the clients of an application are told about a failure: its class, never the
 * names, ids and messages of the server, which not everybody may see.
 */
public enum DracoonProblem {

	/** There is no such thing, or the account may not see it. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is no such thing, or you may not see it."),

	/** The account lacks a permission. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden", "You may not do this."),

	/** A file was rated malicious. */
	MALWARE(HttpStatus.FORBIDDEN, "Malware", "The file was rated malicious and is not handed out."),

	/** A file is being scanned for malware. */
	SCAN_RUNNING(HttpStatus.CONFLICT, "Scan running", "The file is being scanned for malware. Try again later."),

	/** The name is taken, or something has changed in the meantime. */
	CONFLICT(HttpStatus.CONFLICT, "Conflict", "The name is taken, or something has changed in the meantime."),

	/** A value is not accepted. */
	INVALID(HttpStatus.BAD_REQUEST, "Invalid request", "A value of the request is not accepted."),

	/** A name is not allowed. */
	NAME_NOT_ALLOWED(HttpStatus.BAD_REQUEST, "Name not allowed", "A file or folder cannot have this name."),

	/** A quota is used up, or the content is longer than is possible. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large", "There is not enough space for the content."),

	/** The server asks to slow down. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Try again later."),

	/** The account has to do something at the server first. */
	PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Precondition failed",
			"The account cannot be used before its owner has signed in to DRACOON and done what is asked for there."),

	/** The current user has to sign in, with DRACOON. */
	LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED, "Login required", "Sign in with DRACOON."),

	/** The encryption password has to be given first. */
	ENCRYPTION_PASSWORD_REQUIRED(HttpStatus.FORBIDDEN, "Encryption password required",
			"The content is encrypted. Enter the encryption password first."),

	/** The encryption password is wrong. */
	ENCRYPTION_PASSWORD_WRONG(HttpStatus.FORBIDDEN, "Encryption password wrong", "The encryption password is wrong."),

	/** A new encryption password breaks the rules of the server. */
	ENCRYPTION_PASSWORD_REJECTED(HttpStatus.BAD_REQUEST, "Encryption password rejected",
			"The new encryption password does not satisfy the rules."),

	/** Nobody has given the account the key to a file yet. */
	FILE_KEY_MISSING(HttpStatus.FORBIDDEN, "File key missing",
			"The content is encrypted, and nobody has given you its key yet."),

	/** The server or its storage failed, or does not accept the application. */
	BAD_GATEWAY(HttpStatus.BAD_GATEWAY, "Storage failed", "The file storage failed. Try again later."),

	/** The server or its storage is not available for now. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Storage unavailable", "The file storage is not available for now."),

	/** The server or its storage did not answer in time. */
	GATEWAY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "Storage timeout", "The file storage did not answer in time."),

	/** The application is stopping, or has too much to do. */
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Busy", "The application has too much to do or is stopping. Try again."),

	/** Something else. */
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
	 * Finds the class of a failure.
	 * @param ex the failure
	 * @return what clients may know about it
	 */
	public static DracoonProblem of(DracoonException ex) {
		return ProblemClassifier.classify(ex);
	}

	/**
	 * Returns the status of the answer.
	 * @return the status
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * Returns what clients tell the classes apart by, such as
	 * {@code urn:dracoon:problem:not-found}.
	 * @return the type
	 */
	public URI type() {
		return URI.create("urn:dracoon:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/**
	 * Returns the body of the answer.
	 * @return a new detail
	 */
	public ProblemDetail toDetail() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, this.detail);
		problem.setType(type());
		problem.setTitle(this.title);
		return problem;
	}

}
