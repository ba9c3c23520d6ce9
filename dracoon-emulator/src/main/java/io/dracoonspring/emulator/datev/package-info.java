// SPDX-License-Identifier: Apache-2.0

/**
 * Links of rooms with DATEV, and what DATEV makes of their files.
 */
@NullMarked
package io.dracoonspring.emulator.datev;

import org.jspecify.annotations.NullMarked;
