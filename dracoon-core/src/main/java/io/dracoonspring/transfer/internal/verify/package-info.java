// SPDX-License-Identifier: Apache-2.0

/**
 * Compares local files with files on the server.
 */
@NullMarked
package io.dracoonspring.transfer.internal.verify;

import org.jspecify.annotations.NullMarked;
