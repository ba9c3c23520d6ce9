// SPDX-License-Identifier: Apache-2.0

/**
 * The settings of the customer.
 */
@NullMarked
package io.dracoonspring.api.settings;

import org.jspecify.annotations.NullMarked;
