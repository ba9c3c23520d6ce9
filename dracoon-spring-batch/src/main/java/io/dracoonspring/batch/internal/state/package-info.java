// SPDX-License-Identifier: Apache-2.0

/**
 * Remembers what the last run of a mirror left in its source and target.
 */
@NullMarked
package io.dracoonspring.batch.internal.state;

import org.jspecify.annotations.NullMarked;
