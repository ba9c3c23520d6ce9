// SPDX-License-Identifier: Apache-2.0

/**
 * Reports about what happened, written into rooms.
 */
@NullMarked
package io.dracoonspring.emulator.reports;

import org.jspecify.annotations.NullMarked;
