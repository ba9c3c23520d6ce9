// SPDX-License-Identifier: Apache-2.0

/**
 * Schedules regular work and computes delays before retries. Not meant for applications.
 */
@NullMarked
package io.dracoonspring.event.internal;

import org.jspecify.annotations.NullMarked;
