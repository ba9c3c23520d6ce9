// SPDX-License-Identifier: Apache-2.0

/**
 * Actuator endpoint and masking of secrets.
 */
@NullMarked
package io.dracoonspring.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
