// SPDX-License-Identifier: Apache-2.0

/**
 * Simulates faults of single operations and the quality of the network.
 */
@NullMarked
package io.dracoonspring.emulator.faults;

import org.jspecify.annotations.NullMarked;
