// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the event log, the events of rooms, and reports about permissions.
 */
@NullMarked
package io.dracoonspring.emulator.internal.eventlog;

import org.jspecify.annotations.NullMarked;
