// SPDX-License-Identifier: Apache-2.0

/**
 * Serves comments on nodes.
 */
@NullMarked
package io.dracoonspring.emulator.internal.comments;

import org.jspecify.annotations.NullMarked;
