// SPDX-License-Identifier: Apache-2.0

/**
 * Events from the event logs of the customer and of rooms: instead of webhooks, or to
 * find what they missed.
 */
@NullMarked
package io.dracoonspring.event.log;

import org.jspecify.annotations.NullMarked;
