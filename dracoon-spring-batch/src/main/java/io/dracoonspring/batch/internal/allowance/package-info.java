// SPDX-License-Identifier: Apache-2.0

/**
 * What all workers together may do.
 */
@NullMarked
package io.dracoonspring.batch.internal.allowance;

import org.jspecify.annotations.NullMarked;
