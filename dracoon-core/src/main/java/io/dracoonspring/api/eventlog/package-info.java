// SPDX-License-Identifier: Apache-2.0

/**
 * The event log with the operations of users, and the rooms with the permissions of their
 * users.
 */
@NullMarked
package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.NullMarked;
