// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * The permissions of a user in a room; schema {@code AuditUserPermission} of the API.
 *
 * @param userId the id of the user
 * @param userLogin the user name
 * @param userFirstName the first name
 * @param userLastName the last name
 * @param permissions the permissions of the user
 */
@ExtensibleRecord
public record AuditUserPermission(long userId, String userLogin, String userFirstName, String userLastName,
		NodePermissions permissions) {

}
