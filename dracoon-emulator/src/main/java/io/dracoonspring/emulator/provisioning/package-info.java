// SPDX-License-Identifier: Apache-2.0

/**
 * What the operator of a server does with its customers.
 */
@NullMarked
package io.dracoonspring.emulator.provisioning;

import org.jspecify.annotations.NullMarked;
