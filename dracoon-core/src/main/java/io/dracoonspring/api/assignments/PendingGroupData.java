// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

/**
 * The group of a pending assignment, as older servers describe it; schema {@code
 * PendingGroupData} of the API. {@link GroupInfo} says the same.
 *
 * @param id the id
 * @param name the name
 */
public record PendingGroupData(Long id, String name) {

}
