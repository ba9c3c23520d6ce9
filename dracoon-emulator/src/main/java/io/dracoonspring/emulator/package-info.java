// SPDX-License-Identifier: Apache-2.0

/**
 * Emulates a DRACOON server for development and tests, in-process or as an executable
 * jar.
 */
@NullMarked
package io.dracoonspring.emulator;

import org.jspecify.annotations.NullMarked;
