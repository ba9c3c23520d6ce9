// SPDX-License-Identifier: Apache-2.0

/**
 * Takes webhooks in where an application is reactive.
 */
@NullMarked
package io.dracoonspring.event.webhook.reactive;

import org.jspecify.annotations.NullMarked;
