// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The user of a pending assignment in the format of older servers; schema
 * {@code PendingUserData} of the API. {@code UserInfo} has the same data.
 *
 * @param id the id
 * @param login the name with which the user signs in
 * @param displayName the full name
 * @param email the e-mail address
 */
@ExtensibleRecord
public record PendingUserData(long id, String login, String displayName, String email) {

}
