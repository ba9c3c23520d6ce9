// SPDX-License-Identifier: Apache-2.0

/**
 * Rooms: creating, updating, configuring and encrypting them.
 */
@NullMarked
package io.dracoonspring.api.rooms;

import org.jspecify.annotations.NullMarked;
