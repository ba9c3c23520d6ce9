// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The subject of a group of notifications; schema {@code NotificationScope} of the API.
 *
 * @param id the id
 * @param name the name
 */
@ExtensibleRecord
public record NotificationScope(long id, String name) {

}
