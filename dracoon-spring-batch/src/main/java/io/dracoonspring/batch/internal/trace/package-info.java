// SPDX-License-Identifier: Apache-2.0

/**
 * Observes workers as a part of the job.
 */
@NullMarked
package io.dracoonspring.batch.internal.trace;

import org.jspecify.annotations.NullMarked;
