// SPDX-License-Identifier: Apache-2.0

/**
 * Metrics of transfers beyond what observations give by themselves.
 */
@NullMarked
package io.dracoonspring.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
