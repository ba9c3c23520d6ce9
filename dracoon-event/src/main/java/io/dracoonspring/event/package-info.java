// SPDX-License-Identifier: Apache-2.0

/**
 * What happens in DRACOON, as events: their types, and what is known of each.
 */
@NullMarked
package io.dracoonspring.event;

import org.jspecify.annotations.NullMarked;
