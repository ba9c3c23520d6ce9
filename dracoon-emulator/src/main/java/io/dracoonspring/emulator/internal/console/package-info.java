// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the web console, which shows the data of the emulator and its requests, and
 * switches faults on and off.
 */
@NullMarked
package io.dracoonspring.emulator.internal.console;

import org.jspecify.annotations.NullMarked;
