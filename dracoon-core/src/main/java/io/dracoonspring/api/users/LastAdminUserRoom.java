// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A room that only one user administers; schema {@code LastAdminUserRoom} of the API.
 *
 * @param id the id
 * @param name the name
 * @param parentId the id of the parent room, {@code null} at the top level
 * @param parentPath the path of the parent room, {@code /} at the top level
 * @param lastAdminInGroup whether the user administers the room as the last member of a
 * group
 * @param lastAdminInGroupId the id of that group
 */
@ExtensibleRecord
public record LastAdminUserRoom(long id, String name, @Nullable Long parentId, String parentPath,
		Boolean lastAdminInGroup, @Nullable Long lastAdminInGroupId) {

}
