// SPDX-License-Identifier: Apache-2.0

/**
 * Walks whole trees of files, up and down.
 */
@NullMarked
package io.dracoonspring.transfer.internal.tree;

import org.jspecify.annotations.NullMarked;
