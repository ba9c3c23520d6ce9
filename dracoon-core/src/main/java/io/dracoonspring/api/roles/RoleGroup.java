// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A group in relation to one role; schema {@code RoleGroup} of the API.
 *
 * @param id the id
 * @param name the name
 * @param isMember whether the group has the role
 */
@ExtensibleRecord
public record RoleGroup(long id, String name, Boolean isMember) {

}
