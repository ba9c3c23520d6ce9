// SPDX-License-Identifier: Apache-2.0

/**
 * The query language of the listing endpoints: filters, sorts and paging.
 */
@NullMarked
package io.dracoonspring.emulator.internal.query;

import org.jspecify.annotations.NullMarked;
