// SPDX-License-Identifier: Apache-2.0

/**
 * Webhooks, which are addresses that the server calls for events. The settings of the
 * customer and of the tenant share these types.
 */
@NullMarked
package io.dracoonspring.api.webhooks;

import org.jspecify.annotations.NullMarked;
