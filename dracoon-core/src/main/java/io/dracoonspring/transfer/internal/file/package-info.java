// SPDX-License-Identifier: Apache-2.0

/**
 * Accesses files and directories of this machine without following links.
 */
@NullMarked
package io.dracoonspring.transfer.internal.file;

import org.jspecify.annotations.NullMarked;
