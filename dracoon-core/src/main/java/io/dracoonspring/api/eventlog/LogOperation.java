// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

/**
 * A kind of operation that is logged; schema {@code LogOperation} of the API.
 *
 * @param id the id, by which events can be selected
 * @param name the name
 * @param isDeprecated whether it is no longer used
 */
public record LogOperation(Integer id, String name, Boolean isDeprecated) {

}
