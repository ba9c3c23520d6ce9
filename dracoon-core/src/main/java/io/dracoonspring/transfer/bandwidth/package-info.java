// SPDX-License-Identifier: Apache-2.0

/**
 * Limits the bandwidth of transfers.
 */
@NullMarked
package io.dracoonspring.transfer.bandwidth;

import org.jspecify.annotations.NullMarked;
