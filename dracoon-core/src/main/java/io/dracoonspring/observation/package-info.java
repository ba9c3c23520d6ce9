// SPDX-License-Identifier: Apache-2.0

/**
 * Observes calls, transfers and the distribution of file keys. Applications can change
 * the names and keys of the observations of transfers.
 */
@NullMarked
package io.dracoonspring.observation;

import org.jspecify.annotations.NullMarked;
