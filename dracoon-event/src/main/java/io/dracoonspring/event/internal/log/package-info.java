// SPDX-License-Identifier: Apache-2.0

/**
 * Reads the event logs regularly and adds their events to the inbox.
 */
@NullMarked
package io.dracoonspring.event.internal.log;

import org.jspecify.annotations.NullMarked;
