// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A kind of operation that is logged; schema {@code LogOperation} of the API.
 *
 * @param id the id, by which events can be selected
 * @param name the name
 * @param isDeprecated whether it is no longer used
 */
@ExtensibleRecord
public record LogOperation(long id, String name, Boolean isDeprecated) {

}
