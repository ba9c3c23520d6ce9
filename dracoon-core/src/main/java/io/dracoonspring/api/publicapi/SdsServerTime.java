// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the server; schema {@code SdsServerTime} of the API.
 *
 * @param time the time
 */
public record SdsServerTime(@Nullable Instant time) {

}
