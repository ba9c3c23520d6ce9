// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The clock of the server; schema {@code SdsServerTime} of the API.
 *
 * @param time the time
 */
@ExtensibleRecord
public record SdsServerTime(@Nullable Instant time) {

}
