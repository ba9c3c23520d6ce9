// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The reason why a report was not created.
 *
 * @param message the message, for people to read
 * @param code the code of the error
 * @param detail the details
 */
@ExtensibleRecord
public record ReportError(@Nullable String message, @Nullable Integer code, @Nullable String detail) {

}
