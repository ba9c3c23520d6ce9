// SPDX-License-Identifier: Apache-2.0

/**
 * The event log: who did what, and who may see which rooms.
 */
@NullMarked
package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.NullMarked;
