// SPDX-License-Identifier: Apache-2.0

/**
 * Bulk work with DRACOON as jobs of Spring Batch.
 */
@NullMarked
package io.dracoonspring.batch;

import org.jspecify.annotations.NullMarked;
