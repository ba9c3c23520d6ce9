// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import org.jspecify.annotations.Nullable;

/**
 * Contains all recorded information about a request.
 *
 * @param line the request in one line
 * @param details the details, {@code null} if they are not yet or no longer available
 */
public record RequestReport(RequestLine line, @Nullable RequestDetails details) {

}
