// SPDX-License-Identifier: Apache-2.0

/**
 * Takes webhooks in where an application runs on servlets.
 */
@NullMarked
package io.dracoonspring.event.webhook.servlet;

import org.jspecify.annotations.NullMarked;
