// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A group; schema {@code GroupInfo} of the API.
 *
 * @param id the id
 * @param name the name
 */
@ExtensibleRecord
public record GroupInfo(long id, String name) {

}
