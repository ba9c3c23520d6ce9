// SPDX-License-Identifier: Apache-2.0

/**
 * What the actuator's endpoints show.
 */
@NullMarked
package io.dracoonspring.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
