// SPDX-License-Identifier: Apache-2.0

/**
 * Finds the nodes that requests address, and creates missing folders.
 */
@NullMarked
package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.NullMarked;
