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
