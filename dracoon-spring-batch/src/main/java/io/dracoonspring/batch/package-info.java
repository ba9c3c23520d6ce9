// SPDX-License-Identifier: Apache-2.0

/**
 * Jobs and components of Spring Batch for DRACOON.
 */
@NullMarked
package io.dracoonspring.batch;

import org.jspecify.annotations.NullMarked;
