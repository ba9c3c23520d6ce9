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

package io.dracoonspring.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An error that a client has met. It holds nothing of the message, which may name files.
 *
 * @param time when
 * @param operation what failed: an operation of the API such as {@code DracoonNodes.get},
 * {@code upload}, {@code download}, or a request to the token endpoint
 * @param reason why, see {@link ErrorReason#of(Throwable)}
 * @param errorCode the number of the server's error code, or {@code null}
 * @param status the HTTP status of the answer, or {@code null}
 * @param requestId the id under which the object storage logged the request, or
 * {@code null}
 */
@ExtensibleRecord
public record RecentError(Instant time, String operation, String reason, @Nullable Integer errorCode,
		@Nullable Integer status, @Nullable String requestId) {

}
