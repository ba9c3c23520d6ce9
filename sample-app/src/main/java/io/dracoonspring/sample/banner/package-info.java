// SPDX-License-Identifier: Apache-2.0

/**
 * A text for all users, which is a file in a room.
 */
@NullMarked
package io.dracoonspring.sample.banner;

import org.jspecify.annotations.NullMarked;
