// SPDX-License-Identifier: Apache-2.0

/**
 * Events in a room, as a live stream.
 */
@NullMarked
package io.dracoonspring.sample.live;

import org.jspecify.annotations.NullMarked;
