// SPDX-License-Identifier: Apache-2.0

/**
 * Holds the settings that administrators make for the whole system.
 */
@NullMarked
package io.dracoonspring.emulator.internal.config;

import org.jspecify.annotations.NullMarked;
