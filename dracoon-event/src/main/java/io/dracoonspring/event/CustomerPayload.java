// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the customer of an event. A value that the server does not report is
 * {@code null}.
 *
 * @param id the id
 * @param name the name
 */
@ExtensibleRecord
public record CustomerPayload(@Nullable Long id, @Nullable String name) {

}
