// SPDX-License-Identifier: Apache-2.0

/**
 * What the signed-in user wants to be notified about, and how.
 */
@NullMarked
package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.NullMarked;
