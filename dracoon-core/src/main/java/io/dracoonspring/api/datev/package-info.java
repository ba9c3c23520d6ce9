// SPDX-License-Identifier: Apache-2.0

/**
 * Links of rooms with the DATEV products DUO and MST. Only DRACOON Cloud offers them.
 */
@NullMarked
package io.dracoonspring.api.datev;

import org.jspecify.annotations.NullMarked;
