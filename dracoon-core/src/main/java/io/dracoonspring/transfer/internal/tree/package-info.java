// SPDX-License-Identifier: Apache-2.0

/**
 * Uploads, downloads, copies and compares whole trees of files.
 */
@NullMarked
package io.dracoonspring.transfer.internal.tree;

import org.jspecify.annotations.NullMarked;
