// SPDX-License-Identifier: Apache-2.0

/**
 * Registers the webhooks of the application, keeps them enabled, and finds the names of
 * event types.
 */
@NullMarked
package io.dracoonspring.event.internal.webhook;

import org.jspecify.annotations.NullMarked;
