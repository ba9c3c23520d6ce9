// SPDX-License-Identifier: Apache-2.0

/**
 * Reads and checks the parameters of jobs.
 */
@NullMarked
package io.dracoonspring.batch.internal.parameter;

import org.jspecify.annotations.NullMarked;
