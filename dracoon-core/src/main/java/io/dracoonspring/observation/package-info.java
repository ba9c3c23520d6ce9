// SPDX-License-Identifier: Apache-2.0

/**
 * Observation of transfers: what is measured, under which names, and how to change them.
 */
@NullMarked
package io.dracoonspring.observation;

import org.jspecify.annotations.NullMarked;
