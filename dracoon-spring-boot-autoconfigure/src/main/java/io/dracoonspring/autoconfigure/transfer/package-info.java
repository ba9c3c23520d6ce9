// SPDX-License-Identifier: Apache-2.0

/**
 * Ends transfers before the application stops.
 */
@NullMarked
package io.dracoonspring.autoconfigure.transfer;

import org.jspecify.annotations.NullMarked;
