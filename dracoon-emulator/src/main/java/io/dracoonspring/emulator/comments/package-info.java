// SPDX-License-Identifier: Apache-2.0

/**
 * Comments on nodes.
 */
@NullMarked
package io.dracoonspring.emulator.comments;

import org.jspecify.annotations.NullMarked;
