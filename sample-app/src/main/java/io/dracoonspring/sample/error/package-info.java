// SPDX-License-Identifier: Apache-2.0

/**
 * Failures, as pages and as problem details.
 */
@NullMarked
package io.dracoonspring.sample.error;

import org.jspecify.annotations.NullMarked;
