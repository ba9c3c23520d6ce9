// SPDX-License-Identifier: Apache-2.0

/**
 * Describes how events are read from the event logs of the customer and of rooms. These
 * logs replace webhooks, or supply the events that webhooks missed.
 */
@NullMarked
package io.dracoonspring.event.log;

import org.jspecify.annotations.NullMarked;
