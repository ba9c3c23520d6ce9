// SPDX-License-Identifier: Apache-2.0

/**
 * Publishes the events of the inbox to the application.
 */
@NullMarked
package io.dracoonspring.event.internal.inbox;

import org.jspecify.annotations.NullMarked;
