// SPDX-License-Identifier: Apache-2.0

/**
 * The web console: what is in the emulator, what is called and what goes wrong on
 * request.
 */
@NullMarked
package io.dracoonspring.emulator.console;

import org.jspecify.annotations.NullMarked;
