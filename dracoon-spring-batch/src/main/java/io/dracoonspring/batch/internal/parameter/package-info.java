// SPDX-License-Identifier: Apache-2.0

/**
 * How jobs read their parameters.
 */
@NullMarked
package io.dracoonspring.batch.internal.parameter;

import org.jspecify.annotations.NullMarked;
