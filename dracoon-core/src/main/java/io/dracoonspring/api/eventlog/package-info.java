// SPDX-License-Identifier: Apache-2.0

/**
 * The event log, which records the operations of users, and the rooms that each user can
 * see.
 */
@NullMarked
package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.NullMarked;
