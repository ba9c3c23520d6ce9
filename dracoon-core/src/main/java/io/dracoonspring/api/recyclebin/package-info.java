// SPDX-License-Identifier: Apache-2.0

/**
 * The recycle bins of rooms.
 */
@NullMarked
package io.dracoonspring.api.recyclebin;

import org.jspecify.annotations.NullMarked;
