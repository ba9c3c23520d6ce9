// SPDX-License-Identifier: Apache-2.0

/**
 * Schedules regular work, computes delays before retries, and recognises probes. Not
 * meant for applications.
 */
@NullMarked
package io.dracoonspring.event.internal;

import org.jspecify.annotations.NullMarked;
