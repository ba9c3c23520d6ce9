// SPDX-License-Identifier: Apache-2.0

/**
 * Writes the parameters of queries, and reads all pages of lists.
 */
@NullMarked
package io.dracoonspring.api.internal.query;

import org.jspecify.annotations.NullMarked;
