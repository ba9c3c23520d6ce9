// SPDX-License-Identifier: Apache-2.0

/**
 * Receives webhooks in reactive applications.
 */
@NullMarked
package io.dracoonspring.event.webhook.reactive;

import org.jspecify.annotations.NullMarked;
