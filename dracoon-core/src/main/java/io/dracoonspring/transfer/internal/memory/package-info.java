// SPDX-License-Identifier: Apache-2.0

/**
 * Limits the memory that the content of transfers occupies, and decides which transfer
 * may allocate or has to wait.
 */
@NullMarked
package io.dracoonspring.transfer.internal.memory;

import org.jspecify.annotations.NullMarked;
