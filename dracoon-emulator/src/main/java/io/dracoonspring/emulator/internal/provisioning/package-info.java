// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the operator's operations on customers.
 */
@NullMarked
package io.dracoonspring.emulator.internal.provisioning;

import org.jspecify.annotations.NullMarked;
