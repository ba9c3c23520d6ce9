// SPDX-License-Identifier: Apache-2.0

/**
 * A text that somebody keeps in a room.
 */
@NullMarked
package io.dracoonspring.sample.banner;

import org.jspecify.annotations.NullMarked;
