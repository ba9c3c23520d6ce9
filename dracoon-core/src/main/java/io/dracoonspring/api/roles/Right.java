// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A right that comes with a role; schema {@code Right} of the API.
 *
 * @param id the id
 * @param name the name
 * @param description the purpose
 */
@ExtensibleRecord
public record Right(long id, String name, String description) {

}
