// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

/**
 * A way to log in; schema {@code AuthMethod}.
 *
 * @param name {@code basic}, {@code active_directory}, {@code radius} or {@code openid}
 * @param isEnabled whether it can be used
 * @param priority smaller values come first
 */
public record AuthMethod(String name, boolean isEnabled, int priority) {

}
