// SPDX-License-Identifier: Apache-2.0

/**
 * Parts of a step, which run on any machine, each on one at a time.
 */
@NullMarked
package io.dracoonspring.batch.internal.partition;

import org.jspecify.annotations.NullMarked;
