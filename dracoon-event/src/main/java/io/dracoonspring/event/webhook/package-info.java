// SPDX-License-Identifier: Apache-2.0

/**
 * Events by webhook: checking and taking in what the server sends, and registering the
 * webhooks.
 */
@NullMarked
package io.dracoonspring.event.webhook;

import org.jspecify.annotations.NullMarked;
