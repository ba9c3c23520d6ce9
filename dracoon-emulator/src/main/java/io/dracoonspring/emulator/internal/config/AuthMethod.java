// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

/**
 * Represents an authentication method (schema {@code AuthMethod}).
 *
 * @param name {@code basic}, {@code active_directory}, {@code radius} or {@code openid}
 * @param isEnabled whether users can log in with it
 * @param priority the priority; methods with smaller values come first
 */
public record AuthMethod(String name, boolean isEnabled, int priority) {

}
