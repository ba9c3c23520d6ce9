// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A room that only one group administers; schema {@code LastAdminGroupRoom} of the API.
 *
 * @param id the id
 * @param name the name
 * @param parentId the id of the parent room, {@code null} at the top level
 * @param parentPath the path of the parent room, {@code /} at the top level
 */
@ExtensibleRecord
public record LastAdminGroupRoom(long id, String name, @Nullable Long parentId, String parentPath) {

}
