// SPDX-License-Identifier: Apache-2.0

/**
 * Runs the checks in a room of their own, and removes the room.
 */
@NullMarked
package io.dracoonspring.conformance.internal.check;

import org.jspecify.annotations.NullMarked;
