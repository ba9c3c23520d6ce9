// SPDX-License-Identifier: Apache-2.0

/**
 * What goes wrong on purpose: faults of single operations and the quality of the network.
 */
@NullMarked
package io.dracoonspring.emulator.faults;

import org.jspecify.annotations.NullMarked;
