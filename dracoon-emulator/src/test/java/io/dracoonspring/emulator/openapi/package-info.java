// SPDX-License-Identifier: Apache-2.0

/**
 * Holds the emulator to the API document of the vendor.
 */
@NullMarked
package io.dracoonspring.emulator.openapi;

import org.jspecify.annotations.NullMarked;
