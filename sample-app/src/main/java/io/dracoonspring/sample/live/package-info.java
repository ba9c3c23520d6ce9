// SPDX-License-Identifier: Apache-2.0

/**
 * What happens in a room, while it happens.
 */
@NullMarked
package io.dracoonspring.sample.live;

import org.jspecify.annotations.NullMarked;
