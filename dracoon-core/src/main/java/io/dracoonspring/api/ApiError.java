// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a request that the server refused.
 *
 * @param status the HTTP status
 * @param errorCode the typed code, {@code null} when the answer has none
 * @param serverMessage the message of the answer
 * @param debugInfo the explanation of the answer
 * @param conflictNodes the nodes that are in the way, empty when the answer names none
 * @param retryAfter how long the server asks to wait
 * @param operation the operation that was refused, such as {@code DracoonNodes.list}
 * @param violatedPasswordPolicies the names of the rules that a password does not
 * satisfy, empty when the answer names none
 */
@CopyableRecord
public record ApiError(int status, @Nullable DracoonErrorCode errorCode, @Nullable String serverMessage,
		@Nullable String debugInfo, List<ConflictNode> conflictNodes, @Nullable Duration retryAfter,
		@Nullable String operation,
		List<String> violatedPasswordPolicies) implements Serializable, ApiErrorBuilder.With {

	/**
	 * Copies the lists.
	 */
	public ApiError {
		conflictNodes = List.copyOf(conflictNodes);
		violatedPasswordPolicies = List.copyOf(violatedPasswordPolicies);
	}

	/**
	 * Describes an answer that is not about a password.
	 * @param status the HTTP status
	 * @param errorCode the typed code, {@code null} when the answer has none
	 * @param serverMessage the message of the answer
	 * @param debugInfo the explanation of the answer
	 * @param conflictNodes the nodes that are in the way, empty when the answer names
	 * none
	 * @param retryAfter how long the server asks to wait
	 * @param operation the operation that was refused, such as {@code DracoonNodes.list}
	 */
	public ApiError(int status, @Nullable DracoonErrorCode errorCode, @Nullable String serverMessage,
			@Nullable String debugInfo, List<ConflictNode> conflictNodes, @Nullable Duration retryAfter,
			@Nullable String operation) {
		this(status, errorCode, serverMessage, debugInfo, conflictNodes, retryAfter, operation, List.of());
	}

	/**
	 * Describes an answer of which only status and code are known.
	 * @param status the HTTP status
	 * @param errorCode the typed code, or {@code null}
	 * @return the description
	 */
	public static ApiError of(int status, @Nullable DracoonErrorCode errorCode) {
		return new ApiError(status, errorCode, null, null, List.of(), null, null);
	}

}
