// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * Describes an error inside another response; schema {@code ErrorResponse} of the API.
 *
 * @param code the HTTP status for the error
 * @param message a short description
 * @param errorCode the number of the error, see {@link DracoonErrorCode}; {@code null} if
 * the server sends none
 * @param debugInfo a longer description, {@code null} if the server sends none
 */
@ExtensibleRecord
public record ErrorResponse(Integer code, String message, @Nullable Integer errorCode, @Nullable String debugInfo) {

}
