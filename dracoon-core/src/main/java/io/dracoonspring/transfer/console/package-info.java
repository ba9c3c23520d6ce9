// SPDX-License-Identifier: Apache-2.0

/**
 * Progress bars for command-line applications.
 */
@NullMarked
package io.dracoonspring.transfer.console;

import org.jspecify.annotations.NullMarked;
