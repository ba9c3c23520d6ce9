// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

/**
 * What a group of notifications is about; schema {@code NotificationScope} of the API.
 *
 * @param id the id
 * @param name the name
 */
public record NotificationScope(Integer id, String name) {

}
