// SPDX-License-Identifier: Apache-2.0

/**
 * Defines the options and the results of transfers of whole trees of files.
 */
@NullMarked
package io.dracoonspring.transfer.directory;

import org.jspecify.annotations.NullMarked;
