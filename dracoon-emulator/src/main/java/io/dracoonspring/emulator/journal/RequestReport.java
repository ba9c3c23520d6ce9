// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.journal;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a request.
 *
 * @param line the request in one line
 * @param route the template of its path, {@code null} if there is none or it was not
 * looked for
 * @param details the details, {@code null} if there are none yet or none any more
 */
public record RequestReport(RequestLine line, @Nullable String route, @Nullable RequestDetails details) {

}
