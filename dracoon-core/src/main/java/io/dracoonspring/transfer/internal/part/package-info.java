// SPDX-License-Identifier: Apache-2.0

/**
 * Divides content into parts, limits concurrent parts, and repeats parts after transient
 * failures.
 */
@NullMarked
package io.dracoonspring.transfer.internal.part;

import org.jspecify.annotations.NullMarked;
