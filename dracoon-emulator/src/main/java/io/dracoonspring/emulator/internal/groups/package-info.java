// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the operations of group managers.
 */
@NullMarked
package io.dracoonspring.emulator.internal.groups;

import org.jspecify.annotations.NullMarked;
