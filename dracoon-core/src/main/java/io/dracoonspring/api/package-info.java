// SPDX-License-Identifier: Apache-2.0

/**
 * Types that all DRACOON adapters share: key containers, paging, filters, sorts and
 * exceptions.
 * <p>
 * The adapters mark operations and values with "DRACOON Cloud only" if the API document
 * of 5.47.0 has them and the document of 4.42.3 does not. The content of the document of
 * 5.47.0 is taken from clients that were generated from it. Later versions of DRACOON
 * Server may support some of them. Other servers neither send nor accept such a value,
 * and signal 404 for such an operation.
 */
@NullMarked
package io.dracoonspring.api;

import org.jspecify.annotations.NullMarked;
