// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of the embedded emulator.
 */
@NullMarked
package io.dracoonspring.autoconfigure.emulator;

import org.jspecify.annotations.NullMarked;
