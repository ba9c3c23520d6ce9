// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Makes the server respond with an error in JSON (schema {@code ErrorResponse}). */
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
	 * Creates an exception with an HTTP status but without a DRACOON error code.
	 * @param status the HTTP status
	 * @param message the message for users
	 * @param debugInfo the exact reason, for developers; never a secret
	 */
	public static ApiException of(int status, String message, @Nullable String debugInfo) {
		return new ApiException(status, null, message, debugInfo, List.of());
	}

	/**
	 * Creates the exception for a call that is not permitted.
	 * @param debugInfo the exact reason, for developers; never a secret
	 * @return a new exception with status 403
	 */
	public static ApiException forbidden(String debugInfo) {
		return of(403, "Forbidden", debugInfo);
	}

	/**
	 * Creates the exception for a name conflict.
	 * @param conflicts the name conflicts
	 */
	public static ApiException conflict(DocumentedError error, List<ConflictNode> conflicts) {
		DocumentedError.Details details = error.details();
		return new ApiException(details.status(), details.code(), details.message(), null, conflicts);
	}

	/** Returns the same error with another HTTP status than the usual one. */
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

	/** Returns the name conflicts, empty for all other errors. */
	public List<ConflictNode> conflictNodes() {
		return this.conflictNodes;
	}

	/** Returns the same error with the rules that a password breaks. */
	public ApiException withViolations(List<PolicyViolation> violations) {
		return new ApiException(this, this.status, this.errorCode, violations);
	}

	public List<PolicyViolation> violations() {
		return this.violations;
	}

}
