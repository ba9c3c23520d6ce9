// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.error;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Makes the server answer with the error envelope.
 */
@SuppressWarnings("serial")
public final class ApiException extends RuntimeException {

	private final int status;

	private final @Nullable Integer errorCode;

	private final @Nullable String debugInfo;

	private final List<ConflictNode> conflictNodes;

	private final List<PolicyViolation> violations;

	ApiException(int status, @Nullable Integer errorCode, String message, @Nullable String debugInfo,
			List<ConflictNode> conflictNodes) {
		super(message, null, false, false);
		this.violations = List.of();
		this.status = status;
		this.errorCode = errorCode;
		this.debugInfo = debugInfo;
		this.conflictNodes = List.copyOf(conflictNodes);
	}

	private ApiException(ApiException original, int status, @Nullable Integer errorCode,
			List<PolicyViolation> violations) {
		super(original.getMessage(), null, false, false);
		this.violations = List.copyOf(violations);
		this.status = status;
		this.errorCode = errorCode;
		this.debugInfo = original.debugInfo;
		this.conflictNodes = original.conflictNodes;
	}

	/**
	 * Creates an exception for a status without an error code of its own.
	 * @param status the HTTP status
	 * @param message the message for people
	 * @param debugInfo what exactly is wrong, for developers; never a secret
	 */
	public static ApiException of(int status, String message, @Nullable String debugInfo) {
		return new ApiException(status, null, message, debugInfo, List.of());
	}

	/**
	 * Creates the exception for a permission that the caller lacks on a node.
	 * @param debugInfo which permission is missing
	 * @return a new exception with status 403
	 */
	public static ApiException forbidden(String debugInfo) {
		return of(403, "Forbidden", debugInfo);
	}

	/**
	 * Creates the exception for a name that is taken.
	 * @param conflicts the nodes that hold the names
	 */
	public static ApiException conflict(DocumentedError error, List<ConflictNode> conflicts) {
		DocumentedError.Details details = error.details();
		return new ApiException(details.status(), details.code(), details.message(), null, conflicts);
	}

	/**
	 * Returns the same error under another HTTP status, where an operation has its own.
	 */
	public ApiException withStatus(int status) {
		return new ApiException(this, status, this.errorCode, this.violations);
	}

	/**
	 * Returns the same error with an error code.
	 * @param errorCode the DRACOON error code
	 */
	public ApiException withErrorCode(int errorCode) {
		return new ApiException(this, this.status, errorCode, this.violations);
	}

	public int status() {
		return this.status;
	}

	public @Nullable Integer errorCode() {
		return this.errorCode;
	}

	public String message() {
		return Objects.requireNonNull(getMessage());
	}

	public @Nullable String debugInfo() {
		return this.debugInfo;
	}

	/**
	 * Returns the nodes that are in the way.
	 * @return the nodes, mostly none
	 */
	public List<ConflictNode> conflictNodes() {
		return this.conflictNodes;
	}

	/**
	 * Tells which rules a password breaks.
	 * @return the same error with them
	 */
	public ApiException withViolations(List<PolicyViolation> violations) {
		return new ApiException(this, this.status, this.errorCode, violations);
	}

	public List<PolicyViolation> violations() {
		return this.violations;
	}

}
