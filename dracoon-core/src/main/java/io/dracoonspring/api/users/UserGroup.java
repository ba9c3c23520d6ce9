// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A group in relation to one user; schema {@code UserGroup} of the API.
 *
 * @param id the id
 * @param name the name
 * @param isMember whether the user is a member
 */
@ExtensibleRecord
public record UserGroup(long id, String name, Boolean isMember) {

}
