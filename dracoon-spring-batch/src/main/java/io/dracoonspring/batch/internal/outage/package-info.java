// SPDX-License-Identifier: Apache-2.0

/**
 * Repeats access to the database of the jobs while the database is not available.
 */
@NullMarked
package io.dracoonspring.batch.internal.outage;

import org.jspecify.annotations.NullMarked;
