// SPDX-License-Identifier: Apache-2.0

/**
 * Receives webhooks in servlet applications.
 */
@NullMarked
package io.dracoonspring.event.webhook.servlet;

import org.jspecify.annotations.NullMarked;
