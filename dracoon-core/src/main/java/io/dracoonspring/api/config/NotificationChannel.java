// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A channel through which users are notified; schema {@code NotificationChannel} of the
 * API.
 *
 * @param id the id
 * @param name the name
 * @param type what it is
 * @param frequency over how many minutes notifications are gathered
 * @param isEnabled whether it is on
 */
@ExtensibleRecord
public record NotificationChannel(Integer id, String name, String type, Long frequency, Boolean isEnabled) {

}
