// SPDX-License-Identifier: Apache-2.0

/**
 * The settings of an instance. They are only for administrators of the provider customer.
 */
@NullMarked
package io.dracoonspring.api.system.settings;

import org.jspecify.annotations.NullMarked;
