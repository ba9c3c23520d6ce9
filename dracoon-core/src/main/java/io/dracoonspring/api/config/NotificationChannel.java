// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A channel through which users are notified; schema {@code NotificationChannel} of the
 * API.
 *
 * @param id the id
 * @param name the name
 * @param type the type, such as {@code EMAIL}
 * @param frequency the minutes over which notifications are collected
 * @param isEnabled whether it is enabled
 */
@ExtensibleRecord
public record NotificationChannel(long id, String name, String type, Long frequency, Boolean isEnabled) {

}
