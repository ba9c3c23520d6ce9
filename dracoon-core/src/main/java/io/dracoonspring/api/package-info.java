// SPDX-License-Identifier: Apache-2.0

/**
 * Types that all DRACOON adapters share: key containers, paging, filters, sorts and
 * exceptions.
 * <p>
 * The adapters mark operations and values with "DRACOON Cloud only" if the API document
 * of version 5.47.0 contains them and the document of version 4.42.3 does not. The
 * content of the document of 5.47.0 is taken from clients that were generated from that
 * document. Later versions of DRACOON Server may support some of these operations and
 * values. Servers without such an operation answer with 404. Servers that do not support
 * such a value neither send nor accept it.
 */
@NullMarked
package io.dracoonspring.api;

import org.jspecify.annotations.NullMarked;
