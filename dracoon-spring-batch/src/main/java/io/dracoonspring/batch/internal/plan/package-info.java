// SPDX-License-Identifier: Apache-2.0

/**
 * The plan of a job: which files it works on, how far it is, and how the work is cut.
 */
@NullMarked
package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.NullMarked;
