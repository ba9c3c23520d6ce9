// SPDX-License-Identifier: Apache-2.0

/**
 * Meters of transfers, calls and events that observations do not provide.
 */
@NullMarked
package io.dracoonspring.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
