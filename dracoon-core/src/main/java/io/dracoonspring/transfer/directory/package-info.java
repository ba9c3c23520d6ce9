// SPDX-License-Identifier: Apache-2.0

/**
 * What applications say and hear of whole trees of files.
 */
@NullMarked
package io.dracoonspring.transfer.directory;

import org.jspecify.annotations.NullMarked;
