// SPDX-License-Identifier: Apache-2.0

/**
 * Webhooks, addresses that the server calls when something happens; what the customer's
 * and the tenant's settings share.
 */
@NullMarked
package io.dracoonspring.api.webhooks;

import org.jspecify.annotations.NullMarked;
