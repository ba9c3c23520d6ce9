// SPDX-License-Identifier: Apache-2.0

/**
 * Accesses local files and directories without following links.
 */
@NullMarked
package io.dracoonspring.transfer.internal.file;

import org.jspecify.annotations.NullMarked;
