// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes a request that the server refused.
 *
 * @param status the HTTP status
 * @param rawErrorCode the error code as the server sent it, {@code null} if the response
 * has none
 * @param serverMessage the message in the response, {@code null} if the response has none
 * @param debugInfo the explanation in the response, {@code null} if the response has none
 * @param conflictNodes the nodes that conflict with the request, empty if the response
 * names none
 * @param retryAfter the time for which the client has to wait before the next request,
 * {@code null} if the response has none
 * @param operation the operation that was refused, such as {@code DracoonNodes.list};
 * {@code null} if it is not known
 * @param violatedPasswordPolicies the names of the rules that a password does not
 * satisfy, empty if the response names none
 */
@CopyableRecord
public record ApiError(int status, @Nullable Integer rawErrorCode, @Nullable String serverMessage,
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
	 * Returns the typed error code.
	 * @return the code, {@link DracoonErrorCode#UNKNOWN} for a number that this version
	 * of the library does not know, or {@code null} if the response has none
	 */
	public @Nullable DracoonErrorCode errorCode() {
		return (this.rawErrorCode != null) ? DracoonErrorCode.of(this.rawErrorCode) : null;
	}

	/**
	 * Describes a response of which only the status and the code are known.
	 * @param status the HTTP status
	 * @param errorCode the typed code, or {@code null}
	 * @return the description
	 */
	public static ApiError of(int status, @Nullable DracoonErrorCode errorCode) {
		return new ApiError(status, (errorCode != null) ? errorCode.code() : null, null, null, List.of(), null, null,
				List.of());
	}

}
