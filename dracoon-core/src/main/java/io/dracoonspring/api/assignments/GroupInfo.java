// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

/**
 * A group; schema {@code GroupInfo} of the API.
 *
 * @param id the id
 * @param name the name
 */
public record GroupInfo(Long id, String name) {

}
