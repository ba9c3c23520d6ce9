// SPDX-License-Identifier: Apache-2.0

/**
 * Shows progress bars in command-line applications.
 */
@NullMarked
package io.dracoonspring.transfer.console;

import org.jspecify.annotations.NullMarked;
