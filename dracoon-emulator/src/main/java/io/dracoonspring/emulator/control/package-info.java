// SPDX-License-Identifier: Apache-2.0

/**
 * What tests do with the emulator over HTTP.
 */
@NullMarked
package io.dracoonspring.emulator.control;

import org.jspecify.annotations.NullMarked;
