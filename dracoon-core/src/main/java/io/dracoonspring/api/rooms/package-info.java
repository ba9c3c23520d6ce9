// SPDX-License-Identifier: Apache-2.0

/**
 * Rooms, with operations to create, change, configure and encrypt them.
 */
@NullMarked
package io.dracoonspring.api.rooms;

import org.jspecify.annotations.NullMarked;
