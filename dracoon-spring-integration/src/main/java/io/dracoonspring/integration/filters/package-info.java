// SPDX-License-Identifier: Apache-2.0

/**
 * Filters of lists of nodes.
 */
@NullMarked
package io.dracoonspring.integration.filters;

import org.jspecify.annotations.NullMarked;
