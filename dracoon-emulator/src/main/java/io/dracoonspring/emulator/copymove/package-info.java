// SPDX-License-Identifier: Apache-2.0

/**
 * Copying and moving nodes.
 */
@NullMarked
package io.dracoonspring.emulator.copymove;

import org.jspecify.annotations.NullMarked;
