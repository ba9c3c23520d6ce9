// SPDX-License-Identifier: Apache-2.0

/**
 * Observes calls, transfers and the distribution of file keys, and lets applications
 * change the names of transfers.
 */
@NullMarked
package io.dracoonspring.observation;

import org.jspecify.annotations.NullMarked;
