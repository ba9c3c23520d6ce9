// SPDX-License-Identifier: Apache-2.0

/**
 * How fast transfers may be.
 */
@NullMarked
package io.dracoonspring.transfer.bandwidth;

import org.jspecify.annotations.NullMarked;
