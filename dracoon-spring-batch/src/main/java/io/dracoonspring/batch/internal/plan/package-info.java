// SPDX-License-Identifier: Apache-2.0

/**
 * The plan of a job, with its files, their progress and the parts.
 */
@NullMarked
package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.NullMarked;
