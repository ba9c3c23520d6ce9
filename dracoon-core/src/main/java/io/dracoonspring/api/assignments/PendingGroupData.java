// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The group of a pending assignment in the format of older servers; schema
 * {@code PendingGroupData} of the API. {@link GroupInfo} has the same data.
 *
 * @param id the id
 * @param name the name
 */
@ExtensibleRecord
public record PendingGroupData(long id, String name) {

}
