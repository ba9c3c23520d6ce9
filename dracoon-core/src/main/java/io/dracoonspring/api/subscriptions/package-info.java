// SPDX-License-Identifier: Apache-2.0

/**
 * The notifications of the signed-in user and their channels.
 */
@NullMarked
package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.NullMarked;
