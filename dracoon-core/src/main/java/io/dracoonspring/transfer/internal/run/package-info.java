// SPDX-License-Identifier: Apache-2.0

/**
 * Runs transfers of every kind once, publishes their progress, interrupts and cancels
 * them, and reports them as observations.
 */
@NullMarked
package io.dracoonspring.transfer.internal.run;

import org.jspecify.annotations.NullMarked;
