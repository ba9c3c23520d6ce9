// SPDX-License-Identifier: Apache-2.0

/**
 * Serves comments on nodes.
 */
@NullMarked
package io.dracoonspring.emulator.comments;

import org.jspecify.annotations.NullMarked;
