// SPDX-License-Identifier: Apache-2.0

/**
 * The rules for passwords, classifications, guests and further factors at sign-in. They
 * are only for administrators of the provider customer.
 */
@NullMarked
package io.dracoonspring.api.system.policies;

import org.jspecify.annotations.NullMarked;
