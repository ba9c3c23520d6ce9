// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes an error of a client. The message of the error is omitted, because it may
 * name files.
 *
 * @param time the time of the error
 * @param operation the name of the failed operation, such as {@code DracoonNodes.get}. It
 * is {@code upload} or {@code download} for a transfer, and a name such as
 * {@code oauth.refresh_token} for a token request
 * @param reason the reason, see {@link ErrorReason#of(Throwable)}
 * @param errorCode the number of the server's error code, or {@code null}
 * @param status the HTTP status of the answer, or {@code null}
 * @param requestId the id under which the object storage logged the request, or
 * {@code null}
 */
@ExtensibleRecord
public record RecentError(Instant time, String operation, String reason, @Nullable Integer errorCode,
		@Nullable Integer status, @Nullable String requestId) {

}
