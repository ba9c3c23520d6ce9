// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * How the server describes an error inside another answer; schema {@code ErrorResponse}
 * of the API.
 *
 * @param code the HTTP status that fits the error
 * @param message a short description
 * @param errorCode the number of the error, which tells the meaning
 * @param debugInfo a longer description
 */
public record ErrorResponse(Integer code, String message, @Nullable Integer errorCode, @Nullable String debugInfo) {

}
