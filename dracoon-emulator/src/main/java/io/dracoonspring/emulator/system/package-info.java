// SPDX-License-Identifier: Apache-2.0

/**
 * The configuration as administrators change it and users see it.
 */
@NullMarked
package io.dracoonspring.emulator.system;

import org.jspecify.annotations.NullMarked;
