// SPDX-License-Identifier: Apache-2.0

/**
 * Lets tests control the emulator over HTTP.
 */
@NullMarked
package io.dracoonspring.emulator.internal.control;

import org.jspecify.annotations.NullMarked;
