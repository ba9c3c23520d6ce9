// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

/**
 * Identifies stored content. Several files may share it, because content never changes.
 *
 * @param value the name in the store
 */
public record ContentId(String value) {

}
