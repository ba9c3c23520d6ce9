// SPDX-License-Identifier: Apache-2.0

/**
 * Passes the content of transfers to the scanner, and applies its verdict.
 */
@NullMarked
package io.dracoonspring.transfer.internal.scan;

import org.jspecify.annotations.NullMarked;
