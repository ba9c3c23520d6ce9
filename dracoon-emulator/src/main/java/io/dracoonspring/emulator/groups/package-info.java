// SPDX-License-Identifier: Apache-2.0

/**
 * The operations of those who manage groups.
 */
@NullMarked
package io.dracoonspring.emulator.groups;

import org.jspecify.annotations.NullMarked;
