// SPDX-License-Identifier: Apache-2.0

/**
 * Receives and verifies the messages of webhooks, and describes their registration.
 */
@NullMarked
package io.dracoonspring.event.webhook;

import org.jspecify.annotations.NullMarked;
