// SPDX-License-Identifier: Apache-2.0

/**
 * Which version of the server is emulated, and what it lacks.
 */
@NullMarked
package io.dracoonspring.emulator.version;

import org.jspecify.annotations.NullMarked;
