// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import org.jspecify.annotations.Nullable;

/**
 * Why a report was not made.
 *
 * @param message what happened, for people to read
 * @param code the code of the error
 * @param detail more about it
 */
public record ReportError(@Nullable String message, @Nullable Integer code, @Nullable String detail) {

}
