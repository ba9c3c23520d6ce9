// SPDX-License-Identifier: Apache-2.0

/**
 * A DRACOON for development and tests that runs in-process or as an executable jar.
 */
@NullMarked
package io.dracoonspring.emulator;

import org.jspecify.annotations.NullMarked;
