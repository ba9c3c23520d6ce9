// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

/**
 * Names stored content. Content never changes, so several files may share it.
 *
 * @param value the name in the store
 */
public record ContentId(String value) {

}
