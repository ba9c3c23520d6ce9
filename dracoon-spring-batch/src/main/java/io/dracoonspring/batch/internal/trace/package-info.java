// SPDX-License-Identifier: Apache-2.0

/**
 * Observes the parts and files that workers process, in the trace of the job.
 */
@NullMarked
package io.dracoonspring.batch.internal.trace;

import org.jspecify.annotations.NullMarked;
