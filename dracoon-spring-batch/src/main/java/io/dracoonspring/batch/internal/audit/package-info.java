// SPDX-License-Identifier: Apache-2.0

/**
 * The job that records permissions and events.
 */
@NullMarked
package io.dracoonspring.batch.internal.audit;

import org.jspecify.annotations.NullMarked;
