// SPDX-License-Identifier: Apache-2.0

/**
 * Checks the emulator against the vendor's API document.
 */
@NullMarked
package io.dracoonspring.emulator.openapi;

import org.jspecify.annotations.NullMarked;
