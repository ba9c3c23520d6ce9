// SPDX-License-Identifier: Apache-2.0

/**
 * Stores the versions of files that the last run of a mirror left in source and target.
 */
@NullMarked
package io.dracoonspring.batch.internal.state;

import org.jspecify.annotations.NullMarked;
