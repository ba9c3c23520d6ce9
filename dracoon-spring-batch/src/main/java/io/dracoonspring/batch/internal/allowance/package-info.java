// SPDX-License-Identifier: Apache-2.0

/**
 * The limits that all workers share.
 */
@NullMarked
package io.dracoonspring.batch.internal.allowance;

import org.jspecify.annotations.NullMarked;
