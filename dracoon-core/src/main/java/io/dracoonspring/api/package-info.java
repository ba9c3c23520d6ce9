// SPDX-License-Identifier: Apache-2.0

/**
 * What all DRACOON adapters share: key containers, paging, filters, sorting and the
 * exception tree.
 * <p>
 * "DRACOON Cloud only" in the adapters stands for what the API document of 5.47.0 has and
 * that of 4.42.3 has not. That document is known from clients that were generated from
 * it. Later versions of DRACOON Server may have some of it, too. Other servers neither
 * answer such a value nor heed it, and answer 404 to such an operation.
 */
@NullMarked
package io.dracoonspring.api;

import org.jspecify.annotations.NullMarked;
