// SPDX-License-Identifier: Apache-2.0

/**
 * Health of the connection to DRACOON.
 */
@NullMarked
package io.dracoonspring.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
